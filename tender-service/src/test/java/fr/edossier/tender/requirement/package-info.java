@NullMarked
package fr.edossier.tender.requirement;

import org.jspecify.annotations.NullMarked;
