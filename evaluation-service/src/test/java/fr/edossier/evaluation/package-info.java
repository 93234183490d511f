@NullMarked
package fr.edossier.evaluation;

import org.jspecify.annotations.NullMarked;
