@NullMarked
package fr.edossier.criteria.document;

import org.jspecify.annotations.NullMarked;
