@NullMarked
package fr.edossier.tender.weighting;

import org.jspecify.annotations.NullMarked;
