@NullMarked
package fr.edossier.tender.mail;

import org.jspecify.annotations.NullMarked;
