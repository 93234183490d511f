@NullMarked
package fr.edossier.tender.copy;

import org.jspecify.annotations.NullMarked;
