/** What people and organisations are told of consultations. */
@NullMarked
package fr.edossier.tender.notification;

import org.jspecify.annotations.NullMarked;
