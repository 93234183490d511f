/** Keys of the officers who open consultations. Knows nothing of what is encrypted to them. */
@NullMarked
package fr.edossier.tender.officer;

import org.jspecify.annotations.NullMarked;
