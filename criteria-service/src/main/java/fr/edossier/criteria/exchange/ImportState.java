package fr.edossier.criteria.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "QUEUED: waits for a worker. RUNNING: is worked on. DONE: every row did what the figures say. "
                        + "REFUSED: nothing was written, the report says why. FAILED: nothing was written, for a reason of ours; try again.")
enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    REFUSED
}
