@NullMarked
package fr.edossier.criteria.search;

import org.jspecify.annotations.NullMarked;
