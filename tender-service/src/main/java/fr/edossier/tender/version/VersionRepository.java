package fr.edossier.tender.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.i18n.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of published consultations; rows are added and never changed. */
@ApplicationScoped
class VersionRepository {
    private static final String SELECT =
            "select number, at, kind, cast(reason as text), hash, commitment%s from consultation_version where consultation_id = :id";

    private final EntityManager entities;
    private final ObjectMapper json;

    VersionRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void add(UUID consultation, ConsultationVersion version, String by) {
        entities.createNativeQuery(
                        "insert into consultation_version (consultation_id, number, at, by, kind, reason, content, hash, commitment)"
                                + " values (:id, :number, :at, :by, :kind, cast(cast(:reason as text) as jsonb),"
                                + " cast(cast(:content as text) as jsonb), :hash, :commitment)")
                .setParameter("id", consultation)
                .setParameter("number", version.number())
                .setParameter("at", version.at())
                .setParameter("by", by)
                .setParameter("kind", version.kind().name())
                .setParameter("reason", version.reason() == null ? null : written(version.reason()))
                .setParameter("content", written(version.content()))
                .setParameter("hash", version.hash())
                .setParameter("commitment", version.commitment())
                .executeUpdate();
    }

    /** All versions from the first on, without their content. */
    @SuppressWarnings("unchecked")
    List<ConsultationVersion> all(UUID consultation) {
        return ((List<Object[]>) entities.createNativeQuery(SELECT.formatted("") + " order by number")
                        .setParameter("id", consultation)
                        .getResultList())
                .stream().map(row -> version(row, null)).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<ConsultationVersion> find(UUID consultation, int number) {
        return ((List<Object[]>) entities.createNativeQuery(
                                SELECT.formatted(", cast(content as text)") + " and number = :number")
                        .setParameter("id", consultation)
                        .setParameter("number", number)
                        .getResultList())
                .stream()
                        .map(row -> version(row, read((String) row[6], FrozenConsultation.class)))
                        .findFirst();
    }

    private ConsultationVersion version(Object[] row, @Nullable FrozenConsultation content) {
        String reason = (String) row[3];
        return new ConsultationVersion(
                (Integer) row[0],
                (Instant) row[1],
                ConsultationVersion.Kind.valueOf((String) row[2]),
                reason == null ? null : read(reason, Wording.class),
                (String) row[4],
                (String) row[5],
                content,
                null);
    }

    private String written(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
