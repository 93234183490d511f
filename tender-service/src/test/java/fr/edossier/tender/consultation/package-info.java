@NullMarked
package fr.edossier.tender.consultation;

import org.jspecify.annotations.NullMarked;
