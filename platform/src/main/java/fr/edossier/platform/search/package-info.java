/**
 * Search by an index of words and filters, or along the index of an order, whichever reads fewer rows, on any table.
 */
@NullMarked
package fr.edossier.platform.search;

import org.jspecify.annotations.NullMarked;
