/** Followers of consultations: people who withdrew the documents and asked for mails about what follows. */
@NullMarked
package fr.edossier.tender.withdrawal;

import org.jspecify.annotations.NullMarked;
