@NullMarked
package fr.edossier.criteria.feed;

import org.jspecify.annotations.NullMarked;
