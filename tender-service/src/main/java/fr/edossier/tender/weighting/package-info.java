/** Exact weights of lots that announced ranges or an order, fixed before the opening. */
@NullMarked
package fr.edossier.tender.weighting;

import org.jspecify.annotations.NullMarked;
