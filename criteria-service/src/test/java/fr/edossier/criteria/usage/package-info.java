@NullMarked
package fr.edossier.criteria.usage;

import org.jspecify.annotations.NullMarked;
