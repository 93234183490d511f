/** Items out of the catalogue and into it: export, import, starting catalogue. */
@NullMarked
package fr.edossier.criteria.exchange;

import org.jspecify.annotations.NullMarked;
