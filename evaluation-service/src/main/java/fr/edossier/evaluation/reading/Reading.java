package fr.edossier.evaluation.reading;

import fr.edossier.platform.caller.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Record of a request to read an evaluation, granted or refused. Never changed. */
@Entity
@Immutable
class Reading {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID evaluationId;
    private String reader;
    private String readerName;
    private @Nullable String organisation;
    private @Nullable String department;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private boolean refused;
    private Instant at;

    protected Reading() {}

    Reading(UUID evaluationId, Caller caller, @Nullable Purpose purpose, boolean refused, Instant at) {
        Caller.Organisation from = caller.organisation();
        this.evaluationId = evaluationId;
        this.reader = caller.subject();
        this.readerName = caller.name();
        this.organisation = from == null ? null : from.alias();
        this.department = caller.department();
        this.purpose = purpose;
        this.refused = refused;
        this.at = at;
    }
}
