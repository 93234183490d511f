@NullMarked
package fr.edossier.tender.opening;

import org.jspecify.annotations.NullMarked;
