/** A consultation with all its parts, once more. */
@NullMarked
package fr.edossier.tender.copy;

import org.jspecify.annotations.NullMarked;
