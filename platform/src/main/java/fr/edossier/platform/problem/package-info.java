@NullMarked
package fr.edossier.platform.problem;

import org.jspecify.annotations.NullMarked;
