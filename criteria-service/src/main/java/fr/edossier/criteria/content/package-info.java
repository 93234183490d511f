@NullMarked
package fr.edossier.criteria.content;

import org.jspecify.annotations.NullMarked;
