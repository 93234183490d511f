@NullMarked
package fr.edossier.tender;

import org.jspecify.annotations.NullMarked;
