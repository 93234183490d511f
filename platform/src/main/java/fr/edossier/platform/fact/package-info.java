@NullMarked
package fr.edossier.platform.fact;

import org.jspecify.annotations.NullMarked;
