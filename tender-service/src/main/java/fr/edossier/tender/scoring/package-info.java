@NullMarked
package fr.edossier.tender.scoring;

import org.jspecify.annotations.NullMarked;
