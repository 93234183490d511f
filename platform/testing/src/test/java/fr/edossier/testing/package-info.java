@NullMarked
package fr.edossier.testing;

import org.jspecify.annotations.NullMarked;
