/** Digests and secrets, whatever they are used for. */
@NullMarked
package fr.edossier.platform.hash;

import org.jspecify.annotations.NullMarked;
