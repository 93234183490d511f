/** The order of a lot's bids. */
@NullMarked
package fr.edossier.tender.ranking;

import org.jspecify.annotations.NullMarked;
