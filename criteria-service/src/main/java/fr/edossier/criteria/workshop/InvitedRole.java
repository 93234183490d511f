package fr.edossier.criteria.workshop;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Roles of the Region that can be invited. PROCUREMENT_AGENT: buyers. LEGAL_OFFICER: legal "
                + "officers. OPENING_OFFICER: officers who open bids. EVALUATOR: people who mark bids. "
                + "CONTRACT_MANAGER: people who follow contracts. CATALOGUE_CURATOR: people who publish items.")
enum InvitedRole {
    PROCUREMENT_AGENT,
    LEGAL_OFFICER,
    OPENING_OFFICER,
    EVALUATOR,
    CONTRACT_MANAGER,
    CATALOGUE_CURATOR;

    /** Returns the name of the role in tokens. */
    String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
