@NullMarked
package fr.edossier.tender.document;

import org.jspecify.annotations.NullMarked;
