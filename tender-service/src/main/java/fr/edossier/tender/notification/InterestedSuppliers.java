package fr.edossier.tender.notification;

import java.util.Collection;
import java.util.UUID;

/**
 * Lists organisations interested in a consultation, such as those that asked a question. Each package that knows some
 * implements it.
 */
public interface InterestedSuppliers {
    /** Returns the ids of organisations; an id may occur several times. */
    Collection<String> interestedIn(UUID consultationId);
}
