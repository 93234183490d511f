package fr.edossier.criteria.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Which items in force name another, in the document that their content is. */
@ApplicationScoped
class RelationRepository {
    /** The members that name other items. */
    enum Kind {
        related,
        incompatible
    }

    private final EntityManager entities;

    RelationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Codes of items in force, whoever may know of them. */
    @SuppressWarnings("unchecked")
    List<String> naming(Kind kind, String code) {
        return entities.createNativeQuery("select i.code from item i where i.status = 'PUBLISHED' and (i.content -> '"
                        + kind.name() + "') @> to_jsonb(cast(:code as text))")
                .setParameter("code", code)
                .getResultList();
    }
}
