package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How the contract is carried out; values of the French essential data (données essentielles). TRANCHES: tranches. "
                        + "PURCHASE_ORDERS: bons de commande. SUBSEQUENT_CONTRACTS: marchés subséquents.")
public enum ExecutionMode {
    TRANCHES,
    PURCHASE_ORDERS,
    SUBSEQUENT_CONTRACTS
}
