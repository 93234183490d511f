/** Copies of consultations with their lots, requirements and documents. */
@NullMarked
package fr.edossier.tender.copy;

import org.jspecify.annotations.NullMarked;
