package fr.edossier.criteria.workshop;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Roles of the Region that can be invited. PROCUREMENT_AGENT: buyers. LEGAL_OFFICER: lawyers. "
                + "OPENING_OFFICER: who opens the bids. EVALUATOR: who marks them. "
                + "CONTRACT_MANAGER: who follows the contracts. CATALOGUE_CURATOR: who publishes items.")
enum InvitedRole {
    PROCUREMENT_AGENT,
    LEGAL_OFFICER,
    OPENING_OFFICER,
    EVALUATOR,
    CONTRACT_MANAGER,
    CATALOGUE_CURATOR;

    /** As tokens spell it. */
    String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
