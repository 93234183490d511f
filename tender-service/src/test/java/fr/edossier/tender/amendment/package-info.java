@NullMarked
package fr.edossier.tender.amendment;

import org.jspecify.annotations.NullMarked;
