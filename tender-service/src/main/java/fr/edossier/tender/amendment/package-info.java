/** What becomes of a published consultation until its deadline. */
@NullMarked
package fr.edossier.tender.amendment;

import org.jspecify.annotations.NullMarked;
