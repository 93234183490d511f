@NullMarked
package fr.edossier.testing.architecture;

import org.jspecify.annotations.NullMarked;
