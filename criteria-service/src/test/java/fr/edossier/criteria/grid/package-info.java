@NullMarked
package fr.edossier.criteria.grid;

import org.jspecify.annotations.NullMarked;
