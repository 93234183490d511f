package fr.edossier.tender.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "CLAUSE: a condition of performance, never scored. CRITERION: scored, carries a weight. FREE_FORM: "
                        + "information, never scored.")
public enum Nature {
    CLAUSE,
    CRITERION,
    FREE_FORM
}
