/** The weights that were announced as ranges or as an order, fixed before anybody knows the bids. */
@NullMarked
package fr.edossier.tender.weighting;

import org.jspecify.annotations.NullMarked;
