@NullMarked
package fr.edossier.tender.file;

import org.jspecify.annotations.NullMarked;
