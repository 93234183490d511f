package fr.edossier.tender.contract;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "SIGNED: running. COMPLETED: over; it may be evaluated.")
public enum ContractStatus {
    SIGNED,
    COMPLETED
}
