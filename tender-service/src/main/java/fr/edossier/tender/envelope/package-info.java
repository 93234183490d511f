@NullMarked
package fr.edossier.tender.envelope;

import org.jspecify.annotations.NullMarked;
