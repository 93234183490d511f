@NullMarked
package fr.edossier.criteria.workshop;

import org.jspecify.annotations.NullMarked;
