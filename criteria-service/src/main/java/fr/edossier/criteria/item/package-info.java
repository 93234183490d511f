@NullMarked
package fr.edossier.criteria.item;

import org.jspecify.annotations.NullMarked;
