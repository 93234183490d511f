package fr.edossier.criteria.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "QUEUED: waits for a worker. RUNNING: in progress. DONE: every row had the effect that the " + "figures give. REFUSED: nothing was written; the report gives the reason. FAILED: nothing was " + "written because of an internal error; try again.")
enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    REFUSED
}
