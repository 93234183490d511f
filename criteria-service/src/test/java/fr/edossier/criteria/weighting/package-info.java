@NullMarked
package fr.edossier.criteria.weighting;

import org.jspecify.annotations.NullMarked;
