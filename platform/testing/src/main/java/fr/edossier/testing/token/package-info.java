@NullMarked
package fr.edossier.testing.token;

import org.jspecify.annotations.NullMarked;
