package fr.edossier.tender.notice;

import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.Rfc3339;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.codelist.Reservation;
import fr.edossier.tender.content.Procedure;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of a search. */
public record NoticeParameters(
        @QueryParam("q")
        @Parameter(
                description =
                        "Words of the reference, titles or object, in French. Finds all forms of a word, with or without accents; a "
                                + "word that no notice contains is replaced by the nearest one. The six longest words count, and all must be found.",
                schema = @Schema(type = SchemaType.STRING, maxLength = NoticeQuery.LONGEST))
        @Nullable
        String q,

        @QueryParam("state") @Parameter(schema = @Schema(implementation = NoticeState.class)) @Nullable
        String state,

        @QueryParam("cpv")
        @Parameter(
                description = "A CPV code of the consultation or a lot, or the first digits of one.",
                schema = @Schema(type = SchemaType.STRING, pattern = "[0-9]{2,8}"))
        @Nullable
        String cpv,

        @QueryParam("category") @Parameter(schema = @Schema(implementation = PurchaseCategory.class)) @Nullable
        String category,

        @QueryParam("department")
        @Parameter(description = "The Region's department that buys.", schema = @Schema(maxLength = 60))
        @Nullable
        String department,

        @QueryParam("place")
        @Parameter(
                description =
                        "Code of a place of performance, as given in the consultation. A region and a department can have the same code.",
                schema = @Schema(type = SchemaType.STRING, pattern = "[0-9A-Z]{2,5}"))
        @Nullable
        String place,

        @QueryParam("placeDepartment")
        @Parameter(
                description =
                        "French department of a place of performance, also found by its postal code or municipality.",
                schema = @Schema(type = SchemaType.STRING, pattern = PLACE_DEPARTMENT))
        @Nullable
        String placeDepartment,

        @QueryParam("nuts")
        @Parameter(
                description =
                        "A NUTS code of a place of performance, or its first characters; where the consultation gives none, that of its department or region.",
                schema = @Schema(type = SchemaType.STRING, pattern = "FR[A-Z0-9]{0,3}"))
        @Nullable
        String nuts,

        @QueryParam("procedure") @Parameter(schema = @Schema(implementation = Procedure.class)) @Nullable
        String procedure,

        @QueryParam("reservation") @Parameter(schema = @Schema(implementation = Reservation.class)) @Nullable
        String reservation,

        @QueryParam("deadlineFrom")
        @Parameter(
                description = "Earliest deadline, with a UTC offset.",
                schema = @Schema(implementation = Instant.class))
        @Nullable
        String deadlineFrom,

        @QueryParam("deadlineTo")
        @Parameter(
                description = "Latest deadline, with a UTC offset.",
                schema = @Schema(implementation = Instant.class))
        @Nullable
        String deadlineTo,

        @QueryParam("environmental")
        @Parameter(
                description =
                        "Only true is accepted: consultations with an environmental clause or criterion in a lot.",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String environmental,

        @QueryParam("social")
        @Parameter(
                description = "Only true is accepted: consultations with a social clause or criterion in a lot.",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String social) {
    private static final String PLACE_DEPARTMENT = "[0-9][0-9AB]|97[0-9]";

    NoticeQuery query() {
        return new NoticeQuery(
                words(),
                QueryParameter.code(NoticeState.class, "state", state),
                like("cpv", cpv, "[0-9]{2,8}"),
                QueryParameter.code(PurchaseCategory.class, "category", category),
                like("department", department, "[^\\p{Cntrl}]{1,60}"),
                like("place", place, "[0-9A-Z]{2,5}"),
                like("placeDepartment", placeDepartment, PLACE_DEPARTMENT),
                like("nuts", nuts, "FR[A-Z0-9]{0,3}"),
                QueryParameter.code(Procedure.class, "procedure", procedure),
                QueryParameter.code(Reservation.class, "reservation", reservation),
                instant("deadlineFrom", deadlineFrom),
                instant("deadlineTo", deadlineTo),
                flag("environmental", environmental),
                flag("social", social));
    }

    /** The search words, with spaces for control characters; null if blank. */
    private @Nullable String words() {
        if (q == null) {
            return null;
        }
        if (q.length() > NoticeQuery.LONGEST) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER)
                    .at(ErrorPlace.parameter("q"), "query-too-long", NoticeQuery.LONGEST);
        }
        String words = q.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.isEmpty() ? null : words;
    }

    private static @Nullable String like(String name, @Nullable String value, String pattern) {
        if (value != null && !value.matches(pattern)) {
            throw wrongType(name);
        }
        return value;
    }

    private static @Nullable Instant instant(String name, @Nullable String value) {
        try {
            return value == null ? null : Rfc3339.parse(value);
        } catch (DateTimeException malformed) {
            throw wrongType(name);
        }
    }

    private static @Nullable Boolean flag(String name, @Nullable String value) {
        return value == null ? null : Boolean.valueOf(QueryParameter.oneOf(List.of("true"), name, value));
    }

    private static Problem wrongType(String name) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter(name), "wrong-type");
    }
}
