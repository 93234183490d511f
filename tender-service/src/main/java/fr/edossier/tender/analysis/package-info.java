@NullMarked
package fr.edossier.tender.analysis;

import org.jspecify.annotations.NullMarked;
