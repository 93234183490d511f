@NullMarked
package fr.edossier.criteria.access;

import org.jspecify.annotations.NullMarked;
