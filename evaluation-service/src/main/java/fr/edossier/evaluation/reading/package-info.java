@NullMarked
package fr.edossier.evaluation.reading;

import org.jspecify.annotations.NullMarked;
