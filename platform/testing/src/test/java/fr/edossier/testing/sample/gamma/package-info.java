@NullMarked
package fr.edossier.testing.sample.gamma;

import org.jspecify.annotations.NullMarked;
