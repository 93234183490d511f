package fr.edossier.platform.time;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Time to move the clock to; a text, because a number has no offset. */
public record NewTime(
        @NotNull
        @Schema(
                format = "date-time",
                description = "RFC 3339, offset required, year 1970 to 9999.",
                examples = "2026-12-01T17:00:01+01:00")
        String now) {

    Instant instant() {
        try {
            return Rfc3339.parse(now);
        } catch (DateTimeException notATime) {
            throw Problem.of(PlatformProblem.INVALID_REQUEST).at(ErrorPlace.pointer("/now"), "wrong-type");
        }
    }
}
