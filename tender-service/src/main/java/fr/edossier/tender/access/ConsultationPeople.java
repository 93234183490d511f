package fr.edossier.tender.access;

import java.util.Optional;
import java.util.UUID;

/** Tells who the people of a consultation are; implemented where consultations are kept. Neither method locks a row. */
public interface ConsultationPeople {
    Optional<People> of(UUID consultationId);

    Optional<People> ofLot(UUID lotId);
}
