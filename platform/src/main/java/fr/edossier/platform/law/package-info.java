/** Rules with the law they come from and the day from which they bind. Knows no rule by itself. */
@NullMarked
package fr.edossier.platform.law;

import org.jspecify.annotations.NullMarked;
