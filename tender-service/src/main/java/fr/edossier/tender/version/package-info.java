@NullMarked
package fr.edossier.tender.version;

import org.jspecify.annotations.NullMarked;
