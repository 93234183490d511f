package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Core subjects of ISO 26000. GOVERNANCE: organisational governance. HUMAN_RIGHTS: human "
                + "rights. LABOUR: labour practices. ENVIRONMENT: the environment. FAIR_PRACTICES: fair "
                + "operating practices. CONSUMERS: consumer issues. COMMUNITY: community involvement and "
                + "development.")
public enum IsoSubject {
    GOVERNANCE,
    HUMAN_RIGHTS,
    LABOUR,
    ENVIRONMENT,
    FAIR_PRACTICES,
    CONSUMERS,
    COMMUNITY
}
