package fr.edossier.tender.consultation;

import fr.edossier.tender.access.ConsultationPeople;
import fr.edossier.tender.access.People;
import fr.edossier.tender.content.ConsultationContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the people of a consultation without its row, which another transaction may be about to lock and change. */
@ApplicationScoped
class StoredPeople implements ConsultationPeople {
    private final EntityManager entities;

    StoredPeople(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<People> of(UUID consultationId) {
        return people("c.id = :id", consultationId);
    }

    @Override
    public Optional<People> ofLot(UUID lotId) {
        return people("c.id = (select own.consultation.id from Lot own where own.id = :id)", lotId);
    }

    private Optional<People> people(String condition, UUID id) {
        return people(entities.createQuery(
                        "select l.id as lot, l.evaluators as evaluators, c.id as id, c.department as department,"
                                + " c.life.status as status, c.content as content"
                                + " from Consultation c left join c.lots l where " + condition,
                        Tuple.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** @param rows one for each lot, or a single one without a lot */
    @SuppressWarnings("unchecked")
    private static Optional<People> people(List<Tuple> rows) {
        return rows.stream().findFirst().map(first -> {
            ConsultationContent content = first.get("content", ConsultationContent.class);
            return new People(
                    first.get("id", UUID.class),
                    first.get("department", String.class),
                    first.get("status", ConsultationStatus.class) == ConsultationStatus.DRAFT,
                    content.agents(),
                    content.openingOfficers(),
                    rows.stream()
                            .filter(row -> row.get("lot") != null)
                            .collect(Collectors.toMap(
                                    row -> row.get("lot", UUID.class), row -> (List<String>) row.get("evaluators"))));
        });
    }
}
