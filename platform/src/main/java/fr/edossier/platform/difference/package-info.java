/** What changed between two states of the same thing. Knows nothing of what it is. */
@NullMarked
package fr.edossier.platform.difference;

import org.jspecify.annotations.NullMarked;
