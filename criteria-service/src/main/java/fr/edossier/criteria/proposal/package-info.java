@NullMarked
package fr.edossier.criteria.proposal;

import org.jspecify.annotations.NullMarked;
