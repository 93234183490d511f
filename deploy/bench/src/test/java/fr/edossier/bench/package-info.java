@NullMarked
package fr.edossier.bench;

import org.jspecify.annotations.NullMarked;
