@NullMarked
package fr.edossier.tender.dossier;

import org.jspecify.annotations.NullMarked;
