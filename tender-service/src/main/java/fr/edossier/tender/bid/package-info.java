/** Opened applications and bids: their answers, files and marks, and the status of each bid. */
@NullMarked
package fr.edossier.tender.bid;

import org.jspecify.annotations.NullMarked;
