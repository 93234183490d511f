/** Search of a table by an index of words and filters, or along the index of an order. */
@NullMarked
package fr.edossier.platform.search;

import org.jspecify.annotations.NullMarked;
