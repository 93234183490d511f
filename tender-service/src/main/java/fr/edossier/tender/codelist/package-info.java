@NullMarked
package fr.edossier.tender.codelist;

import org.jspecify.annotations.NullMarked;
