package fr.edossier.tender.dossier;

import fr.edossier.platform.caller.Caller.Organisation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A supplier's working copy for a consultation; what was submitted is in the envelopes. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Dossier {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID consultationId;
    private String supplierId;
    private String supplierAlias;

    @JdbcTypeCode(SqlTypes.JSON)
    private Bids bids;

    private String createdBy;
    private Instant createdAt;
    private Instant touchedAt;

    /** The bids, read and written together in one column. */
    record Bids(List<LotBid> items) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    Dossier(UUID consultationId, Organisation supplier, String author, Instant now) {
        this.consultationId = consultationId;
        this.supplierId = supplier.id();
        this.supplierAlias = supplier.alias();
        this.bids = new Bids(List.of());
        this.createdBy = author;
        this.createdAt = now;
        this.touchedAt = now;
    }

    void putBid(LotBid bid, Instant now) {
        List<LotBid> changed = new ArrayList<>(bids.items());
        changed.removeIf(other -> other.lotId().equals(bid.lotId()));
        changed.add(bid);
        changed.sort(Comparator.comparing(LotBid::lotId));
        bids = new Bids(List.copyOf(changed));
        touch(now);
    }

    /** Tells whether there was such a bid. */
    boolean removeBid(UUID lotId, Instant now) {
        List<LotBid> left =
                bids.items().stream().filter(bid -> !bid.lotId().equals(lotId)).toList();
        boolean removed = left.size() < bids.items().size();
        bids = new Bids(left);
        touch(now);
        return removed;
    }

    void touch(Instant now) {
        touchedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID consultationId() {
        return consultationId;
    }

    String supplierId() {
        return supplierId;
    }

    String supplierAlias() {
        return supplierAlias;
    }

    List<LotBid> bids() {
        return bids.items();
    }

    Instant createdAt() {
        return createdAt;
    }
}
