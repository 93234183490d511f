@NullMarked
package fr.edossier.evaluation.contract;

import org.jspecify.annotations.NullMarked;
