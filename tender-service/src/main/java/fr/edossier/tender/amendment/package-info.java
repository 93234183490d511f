/** Amendments of published consultations until the deadline, and giving them up. */
@NullMarked
package fr.edossier.tender.amendment;

import org.jspecify.annotations.NullMarked;
