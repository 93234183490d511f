/** Turns the content of a dossier into what an envelope stores, and back. No other package knows the format. */
@NullMarked
package fr.edossier.tender.sealing;

import org.jspecify.annotations.NullMarked;
