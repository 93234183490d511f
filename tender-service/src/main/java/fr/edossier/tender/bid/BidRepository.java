package fr.edossier.tender.bid;

import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BidRepository implements PanacheRepositoryBase<Bid, UUID> {
    List<Bid> ofLot(UUID lotId) {
        return list("lotId = ?1 order by id", lotId);
    }

    /**
     * A page of the bids of a consultation.
     *
     * @param lots the lots whose bids are listed, null for all
     */
    List<BidSummary> page(UUID consultationId, @Nullable Set<UUID> lots, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<BidSummary> query = getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.bid.BidSummary(b.id, b.lotId, b.supplierAlias, b.amount,"
                                + " b.currency, b.status) from Bid b where b.consultationId = :consultation"
                                + (lots == null ? "" : " and b.lotId in :lots")
                                + (first ? "" : " and b.id > :id") + " order by b.id",
                        BidSummary.class)
                .setParameter("consultation", consultationId)
                .setMaxResults(request.fetchSize());
        if (lots != null) {
            query.setParameter("lots", lots);
        }
        if (!first) {
            query.setParameter("id", request.afterId(0));
        }
        return query.getResultList();
    }

    /** Locks a bid to the end of the transaction, and reads it again. */
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

    Application application(UUID id) {
        return getEntityManager().find(Application.class, id);
    }

    void persist(Application application) {
        getEntityManager().persist(application);
    }

    void persist(Mark mark) {
        getEntityManager().persist(mark);
    }
}
