package fr.edossier.tender.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A legal officer has read a draft.
 *
 * @param hash of what was read; another content needs another visa
 */
@Embeddable
record Visa(
        @Column(name = "visa_by") String by,
        @Column(name = "visa_at") Instant at,
        @Column(name = "visa_hash") String hash) {}
