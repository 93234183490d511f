package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Values of the French essential data (données essentielles). CONTRACT: marché. PARTNERSHIP: marché de partenariat. "
                        + "DEFENCE_OR_SECURITY: marché de défense ou de sécurité, outside article 35 of the Climat et résilience law.")
public enum ContractNature {
    CONTRACT,
    PARTNERSHIP,
    DEFENCE_OR_SECURITY
}
