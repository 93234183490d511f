package fr.edossier.tender.contract;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "SIGNED: running. COMPLETED: over; it may be evaluated.")
public enum ContractStatus {
    SIGNED,
    COMPLETED;

    /** The statuses that may follow this one. */
    Set<ContractStatus> next() {
        return switch (this) {
            case SIGNED -> Set.of(COMPLETED);
            case COMPLETED -> Set.of();
        };
    }

    boolean canBecome(ContractStatus other) {
        return next().contains(other);
    }
}
