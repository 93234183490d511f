@NullMarked
package fr.edossier.tender.compliance;

import org.jspecify.annotations.NullMarked;
