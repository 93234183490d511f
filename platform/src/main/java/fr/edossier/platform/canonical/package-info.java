/** One spelling for what is hashed. Knows nothing of what it means. */
@NullMarked
package fr.edossier.platform.canonical;

import org.jspecify.annotations.NullMarked;
