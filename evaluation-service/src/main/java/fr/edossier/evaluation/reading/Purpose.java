package fr.edossier.evaluation.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Purposes for which another department may read an evaluation. Scoring a bid is not one of them. */
@Schema(
        description = "PREPARE_NEED: to define a future need. MANAGE_CONTRACT: to manage a running contract. "
                + "LEARN: to learn from the purchases of others.")
public enum Purpose {
    PREPARE_NEED,
    MANAGE_CONTRACT,
    LEARN
}
