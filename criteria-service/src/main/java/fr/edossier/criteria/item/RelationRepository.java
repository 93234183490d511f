package fr.edossier.criteria.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Finds items in force that name another item in their content. */
@ApplicationScoped
class RelationRepository {
    /** Member of the content that names other items. */
    enum Kind {
        related,
        incompatible
    }

    private final EntityManager entities;

    RelationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Lists the codes of items in force, without regard to the caller. */
    @SuppressWarnings("unchecked")
    List<String> naming(Kind kind, String code) {
        return entities.createNativeQuery("select i.code from item i where i.status = 'PUBLISHED' and (i.content -> '"
                        + kind.name() + "') @> to_jsonb(cast(:code as text))")
                .setParameter("code", code)
                .getResultList();
    }
}
