/** Differences between two states of the same record, whatever its type. */
@NullMarked
package fr.edossier.platform.difference;

import org.jspecify.annotations.NullMarked;
