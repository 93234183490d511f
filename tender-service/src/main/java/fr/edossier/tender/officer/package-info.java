/** Public keys of the opening officers. Encrypting to them is done elsewhere. */
@NullMarked
package fr.edossier.tender.officer;

import org.jspecify.annotations.NullMarked;
