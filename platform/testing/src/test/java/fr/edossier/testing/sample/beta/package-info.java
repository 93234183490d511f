@NullMarked
package fr.edossier.testing.sample.beta;

import org.jspecify.annotations.NullMarked;
