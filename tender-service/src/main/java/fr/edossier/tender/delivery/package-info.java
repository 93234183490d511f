/** Delivery of letters by mail, whatever they say. */
@NullMarked
package fr.edossier.tender.delivery;

import org.jspecify.annotations.NullMarked;
