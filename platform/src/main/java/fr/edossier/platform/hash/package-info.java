/** Digests: one spelling for what is hashed, and what is kept of a secret. Knows nothing of what it means. */
@NullMarked
package fr.edossier.platform.hash;

import org.jspecify.annotations.NullMarked;
