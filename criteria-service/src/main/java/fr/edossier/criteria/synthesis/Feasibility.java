package fr.edossier.criteria.synthesis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Feasibility for a very small firm. EASY: it can answer and deliver as it is. "
                + "POSSIBLE_WITH_HELP: it needs time, advice or a partner. HARD: the cost is out of proportion. "
                + "EXCLUDES: it could not bid.")
public enum Feasibility {
    EASY,
    POSSIBLE_WITH_HELP,
    HARD,
    EXCLUDES
}
