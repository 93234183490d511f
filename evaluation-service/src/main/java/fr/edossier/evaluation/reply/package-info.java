@NullMarked
package fr.edossier.evaluation.reply;

import org.jspecify.annotations.NullMarked;
