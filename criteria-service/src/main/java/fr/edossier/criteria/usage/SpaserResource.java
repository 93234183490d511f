package fr.edossier.criteria.usage;

import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/spaser-indicators")
@Produces({MediaType.APPLICATION_JSON, SpaserResource.CSV})
@Tag(name = "usage")
public class SpaserResource {
    static final String CSV = "text/csv";
    private static final MediaType CSV_UTF8 = new MediaType("text", "csv", "utf-8");

    private final SpaserService indicators;

    SpaserResource(SpaserService indicators) {
        this.indicators = indicators;
    }

    @GET
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "readSpaserIndicators",
            summary = "Read the yearly indicators of responsible purchases",
            description =
                    "Roles: procurement-agent, legal-officer, contract-manager, catalogue-curator, auditor. Contracts of "
                            + "all departments. As JSON, or as a table by `Accept: text/csv`.")
    @APIResponse(
            responseCode = "200",
            description = "The indicators; the table has one line per year and division.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SpaserIndicators.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description = "INVALID_PARAMETER: not a year, or the last year is before the first.")
    public Response read(
            @Parameter(
                            description = "First year of signature; the last one if not said.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2999"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last year of signature; this year if not said.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2999"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Context Request request) {
        int last = year("to", to, indicators.thisYear());
        int first = year("from", from, last);
        if (first > last) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter("to"), "years-inverted");
        }
        SpaserIndicators read = indicators.read(first, last);
        Variant wanted = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_UTF8).build());
        boolean table = wanted != null && CSV_UTF8.isCompatible(wanted.getMediaType());
        Response.ResponseBuilder response = table
                ? Response.ok(SpaserCsv.of(read), CSV_UTF8)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"spaser.csv\"")
                : Response.ok(read, MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static int year(String name, @Nullable String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("(19|2[0-9])[0-9]{2}")) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter(name), "wrong-type");
        }
        return Integer.parseInt(value);
    }
}
