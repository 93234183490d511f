package fr.edossier.tender.analysis;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The decision to set a bid aside; there is one at most for each bid. */
@Entity
class BidSetAside {
    @Id
    private UUID bidId;

    @Enumerated(EnumType.STRING)
    private SettingAside.Ground ground;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected BidSetAside() {}

    BidSetAside(UUID bidId, SettingAside content, String by, Instant now) {
        this.bidId = bidId;
        this.ground = content.ground();
        this.reason = content.reason();
        this.decidedBy = by;
        this.decidedAt = now;
    }

    SettingAsideView view() {
        return new SettingAsideView(bidId, ground, reason, decidedBy, decidedAt);
    }
}
