package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "How the contract is carried out, as the French essential data have it. TRANCHES: tranches. "
                + "PURCHASE_ORDERS: bons de commande. SUBSEQUENT_CONTRACTS: marchés subséquents.")
public enum ExecutionMode {
    TRANCHES,
    PURCHASE_ORDERS,
    SUBSEQUENT_CONTRACTS
}
