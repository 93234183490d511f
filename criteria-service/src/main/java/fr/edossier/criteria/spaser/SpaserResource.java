package fr.edossier.criteria.spaser;

import fr.edossier.platform.caller.Role;
import fr.edossier.platform.document.CsvTable;
import fr.edossier.platform.document.XlsxTable;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.platform.web.Representation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/spaser-indicators")
@Produces({MediaType.APPLICATION_JSON, Representation.CSV_TYPE, Representation.XLSX_TYPE})
@Tag(name = "usage")
public class SpaserResource {
    private static final List<Representation> OFFERED =
            List.of(Representation.JSON, Representation.CSV, Representation.XLSX);

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
                    "Figures from the contracts of all departments. Accept chooses JSON, or a table as CSV or XLSX"
                            + " with one line per year and division.")
    @APIResponseSchema(SpaserIndicators.class)
    @Refusal(status = 400, when = "INVALID_PARAMETER: a value is not a year, or the last year is before the first.")
    public Response read(
            @Parameter(
                            description = "First year of signature; the last year by default.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2999"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last year of signature; this year by default.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2999"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Context HttpHeaders headers) {
        int last = year("to", to, indicators.thisYear());
        int first = year("from", from, last);
        if (first > last) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter("to"), "years-inverted");
        }
        SpaserIndicators read = indicators.read(first, last);
        Representation asked = Representation.preferred(headers, OFFERED);
        Object shown =
                switch (asked) {
                    case CSV -> (StreamingOutput) out -> SpaserTable.write(read, CsvTable.writer(out));
                    case XLSX -> (StreamingOutput) out -> SpaserTable.write(read, XlsxTable.writer(out, "spaser"));
                    case JSON, HTML, PDF, DOCX -> read;
                };
        return asked.shown(shown, "spaser");
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
