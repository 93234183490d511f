@NullMarked
package fr.edossier.criteria.synthesis;

import org.jspecify.annotations.NullMarked;
