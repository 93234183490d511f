@NullMarked
package fr.edossier.tender.award;

import org.jspecify.annotations.NullMarked;
