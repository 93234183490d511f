@NullMarked
package fr.edossier.criteria.spaser;

import org.jspecify.annotations.NullMarked;
