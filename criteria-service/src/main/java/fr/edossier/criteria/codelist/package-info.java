@NullMarked
package fr.edossier.criteria.codelist;

import org.jspecify.annotations.NullMarked;
