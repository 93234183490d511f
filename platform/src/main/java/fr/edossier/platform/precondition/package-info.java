@NullMarked
package fr.edossier.platform.precondition;

import org.jspecify.annotations.NullMarked;
