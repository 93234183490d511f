/** Queue and sending of mails, whatever their content. */
@NullMarked
package fr.edossier.tender.mail;

import org.jspecify.annotations.NullMarked;
