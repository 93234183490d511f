package fr.edossier.evaluation.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluation may be read for; scoring a bid is not among it. */
@Schema(
        description = "PREPARE_NEED: to write the next need better. MANAGE_CONTRACT: to manage a running contract. "
                + "LEARN: to learn from how others bought.")
public enum Purpose {
    PREPARE_NEED,
    MANAGE_CONTRACT,
    LEARN
}
