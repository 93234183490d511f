package fr.edossier.tender.analysis;

import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BidRepository implements PanacheRepositoryBase<Bid, UUID> {
    List<Bid> ofLot(UUID lotId) {
        return list("lotId = ?1 order by id", lotId);
    }

    List<BidSummary> page(UUID consultationId, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<BidSummary> query = getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.analysis.BidSummary(b.id, b.lotId, b.supplierAlias, b.amount,"
                                + " b.currency) from Bid b where b.consultationId = :consultation"
                                + (first ? "" : " and b.id > :id") + " order by b.id",
                        BidSummary.class)
                .setParameter("consultation", consultationId)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("id", request.afterId(0));
        }
        return query.getResultList();
    }

    /** To the end of the transaction, as it is now. */
    void lock(Bid bid) {
        getEntityManager().refresh(bid, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Mark> marks(UUID bidId) {
        return getEntityManager()
                .createQuery("select m from Mark m where m.bidId = :id order by m.at, m.requirementId", Mark.class)
                .setParameter("id", bidId)
                .getResultList();
    }

    List<Mark> marksOfLot(UUID lotId) {
        return getEntityManager()
                .createQuery(
                        "select m from Mark m where m.bidId in (select b.id from Bid b where b.lotId = :lot)",
                        Mark.class)
                .setParameter("lot", lotId)
                .getResultList();
    }

    Optional<Mark> mark(UUID bidId, UUID requirementId) {
        return Optional.ofNullable(getEntityManager().find(Mark.class, new Mark.Key(bidId, requirementId)));
    }

    void persist(Mark mark) {
        getEntityManager().persist(mark);
    }
}
