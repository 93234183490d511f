/** Finding rows by an index of words and filters, or along the index of an order, whichever is short. Knows no table. */
@NullMarked
package fr.edossier.platform.search;

import org.jspecify.annotations.NullMarked;
