@NullMarked
package fr.edossier.testing.matrix;

import org.jspecify.annotations.NullMarked;
