@NullMarked
package fr.edossier.evaluation.evaluation;

import org.jspecify.annotations.NullMarked;
