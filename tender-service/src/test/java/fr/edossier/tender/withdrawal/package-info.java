@NullMarked
package fr.edossier.tender.withdrawal;

import org.jspecify.annotations.NullMarked;
