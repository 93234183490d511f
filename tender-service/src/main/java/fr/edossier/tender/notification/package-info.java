/** Notifications of people and organisations about consultations. */
@NullMarked
package fr.edossier.tender.notification;

import org.jspecify.annotations.NullMarked;
