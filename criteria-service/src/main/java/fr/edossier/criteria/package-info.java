@NullMarked
package fr.edossier.criteria;

import org.jspecify.annotations.NullMarked;
