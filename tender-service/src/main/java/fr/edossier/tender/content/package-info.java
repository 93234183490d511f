@NullMarked
package fr.edossier.tender.content;

import org.jspecify.annotations.NullMarked;
