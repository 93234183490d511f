package fr.edossier.tender.consultation;

import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.content.Procedure;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters of a list of consultations; an absent one matches all. */
public record ConsultationQuery(
        @QueryParam("status") @Parameter(schema = @Schema(implementation = ConsultationStatus.class)) @Nullable
        String status,

        @QueryParam("procedure") @Parameter(schema = @Schema(implementation = Procedure.class)) @Nullable
        String procedure,

        @QueryParam("department")
        @Parameter(description = "Department of the Region that buys.", schema = @Schema(maxLength = 60))
        @Nullable
        String department,

        @QueryParam("reference")
        @Parameter(
                description = "Beginning of the reference.",
                schema = @Schema(type = SchemaType.STRING, pattern = REFERENCE))
        @Nullable
        String reference) {
    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final String SORT = "createdAt";

    /** Conditions in HQL on {@code c}, beginning with {@code and}, and the values of their parameters. */
    record Conditions(String hql, Map<String, Object> values) {}

    /**
     * The filters as conditions; the clock decides which consultations are closed.
     *
     * @throws Problem 400 for what is no code or no reference
     */
    Conditions conditions(Instant now) {
        Map<String, Object> values = new HashMap<>();
        List<String> terms = new ArrayList<>();
        ConsultationStatus asked = QueryParameter.code(ConsultationStatus.class, "status", status);
        if (asked != null) {
            boolean closed = asked == ConsultationStatus.CLOSED;
            boolean timed = closed || asked == ConsultationStatus.PUBLISHED;
            terms.add("c.life.status = :status"
                    + (timed ? " and c.life.deadline " + (closed ? "<" : ">=") + " :now" : ""));
            values.put("status", closed ? ConsultationStatus.PUBLISHED : asked);
            if (timed) {
                values.put("now", now);
            }
        }
        Procedure kind = QueryParameter.code(Procedure.class, "procedure", procedure);
        if (kind != null) {
            terms.add("c.listed.procedure = :procedure");
            values.put("procedure", kind);
        }
        if (department != null) {
            terms.add("c.department = :ofDepartment");
            values.put("ofDepartment", department);
        }
        if (reference != null) {
            if (!reference.matches(REFERENCE)) {
                throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter("reference"), "wrong-type");
            }
            terms.add("left(c.listed.reference, " + reference.length() + ") = :reference");
            values.put("reference", reference);
        }
        return new Conditions(terms.stream().map(term -> " and " + term).collect(Collectors.joining()), values);
    }

    /** Name of the order, for cursors: a cursor is valid only with the filters it was given for. */
    String sort() {
        boolean any = status == null && procedure == null && department == null && reference == null;
        return any ? SORT : SORT + "." + UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
