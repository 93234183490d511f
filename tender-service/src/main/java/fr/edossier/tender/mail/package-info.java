/** Letters on their way out. Knows nothing of what they say. */
@NullMarked
package fr.edossier.tender.mail;

import org.jspecify.annotations.NullMarked;
