/** What the buyer decides about opened bids: which are set aside, and why. */
@NullMarked
package fr.edossier.tender.analysis;

import org.jspecify.annotations.NullMarked;
