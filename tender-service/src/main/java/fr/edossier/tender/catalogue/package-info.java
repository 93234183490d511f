/** The catalogue of criteria-service as this service reads it: items asked for by REST, their later states learnt from the feed. */
@NullMarked
package fr.edossier.tender.catalogue;

import org.jspecify.annotations.NullMarked;
