@NullMarked
package fr.edossier.tender.delivery;

import org.jspecify.annotations.NullMarked;
