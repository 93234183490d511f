package fr.edossier.criteria.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "QUEUED: waits for a worker. RUNNING: in progress. DONE: every row had the effect that the "
                + "figures give. REFUSED: nothing was written; the report gives the reason. FAILED: nothing was "
                + "written because of an internal error; try again.")
enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    REFUSED;

    /** States that an import can move to; a running import runs again when another worker takes it over. */
    Set<ImportState> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING);
            case RUNNING -> Set.of(RUNNING, DONE, FAILED, REFUSED);
            case DONE, FAILED, REFUSED -> Set.of();
        };
    }

    /** SQL condition on the column {@code state}: the import can move to this state. */
    String allowed() {
        return Stream.of(values())
                .filter(state -> state.next().contains(this))
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "state in (", ")"));
    }
}
