@NullMarked
package fr.edossier.tender.notification;

import org.jspecify.annotations.NullMarked;
