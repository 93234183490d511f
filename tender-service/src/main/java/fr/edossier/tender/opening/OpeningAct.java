package fr.edossier.tender.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One officer's part in opening a consultation. */
@Entity
@IdClass(OpeningAct.Key.class)
class OpeningAct {
    @Id
    private UUID consultationId;

    @Id
    private String officer;

    private Instant at;

    record Key(UUID consultationId, String officer) implements Serializable {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OpeningAct() {}

    OpeningAct(UUID consultationId, String officer, Instant at) {
        this.consultationId = consultationId;
        this.officer = officer;
        this.at = at;
    }

    String officer() {
        return officer;
    }

    OpeningView.Act view() {
        return new OpeningView.Act(officer, at);
    }
}
