@NullMarked
package fr.edossier.criteria.exchange;

import org.jspecify.annotations.NullMarked;
