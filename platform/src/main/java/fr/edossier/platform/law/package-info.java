/** Types for rules with their legal source and the date from which they apply; the rules are in the features. */
@NullMarked
package fr.edossier.platform.law;

import org.jspecify.annotations.NullMarked;
