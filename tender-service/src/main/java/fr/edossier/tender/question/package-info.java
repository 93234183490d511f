@NullMarked
package fr.edossier.tender.question;

import org.jspecify.annotations.NullMarked;
