@NullMarked
package fr.edossier.testing.sample.alpha;

import org.jspecify.annotations.NullMarked;
