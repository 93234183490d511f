package fr.edossier.criteria.exchange;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.document.CsvTable;
import fr.edossier.platform.document.TableWriter;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.platform.web.Representation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/item-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Items out of the catalogue and into it.")
public class ItemImportResource {
    private static final int CHUNK = 500;
    private static final String SORT = "position";
    private static final List<Representation> OFFERED = List.of(Representation.JSON, Representation.CSV);

    private final ImportService imports;
    private final ImportWorker worker;
    private final Callers callers;
    private final ExchangeConfig config;

    ItemImportResource(ImportService imports, ImportWorker worker, Callers callers, ExchangeConfig config) {
        this.imports = imports;
        this.worker = worker;
        this.callers = callers;
        this.config = config;
    }

    @Schema(name = "ItemImportReport", requiredProperties = "items")
    record ItemImportReport(
            List<ImportLine> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Consumes({"application/json", "text/csv", Representation.XLSX_TYPE})
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "importItems",
            summary = "Import a file of items",
            description =
                    "JSON, CSV or XLSX in the format of the export, 10,000 rows at most, as the plain body and not as"
                            + " a form. Items are matched by their code: an unchanged item stays as it is, a draft is"
                            + " changed, a published version gets a draft of the next one, a new code becomes a draft of"
                            + " the caller's department. The file is processed after the response; Location shows the"
                            + " progress.")
    @ResponseStatus(202)
    @Refusal(status = 413, when = "CONTENT_TOO_LARGE")
    @Refusal(status = 415, when = "UNSUPPORTED_MEDIA_TYPE")
    public RestResponse<ItemImportView> accept(
            @QueryParam("mode")
                    @Parameter(
                            description = "dry-run only reports what apply would do.",
                            schema =
                                    @Schema(
                                            enumeration = {"dry-run", "apply"},
                                            defaultValue = "dry-run"))
                    String mode,
            @QueryParam("partial")
                    @Parameter(
                            description = "true: correct rows are written even where others are refused.",
                            schema =
                                    @Schema(
                                            enumeration = {"false", "true"},
                                            defaultValue = "false"))
                    String partial,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            @RequestBody(required = true) InputStream body)
            throws IOException {
        boolean apply =
                QueryParameter.oneOf(List.of("dry-run", "apply"), "mode", mode).equals("apply");
        boolean good = QueryParameter.oneOf(List.of("false", "true"), "partial", partial)
                .equals("true");
        byte[] file = body.readNBytes(config.maxSize() + 1);
        if (file.length > config.maxSize()) {
            String limit = String.valueOf(config.maxSize());
            throw Problem.of(PlatformProblem.CONTENT_TOO_LARGE, limit)
                    .at(ErrorPlace.pointer(""), "too-large", limit)
                    .header("Connection", "close");
        }
        ImportFormat format = ImportFormat.of(type.getType() + "/" + type.getSubtype());
        ItemImportView view =
                imports.accept(callers.current(), format, apply ? ImportMode.APPLY : ImportMode.DRY_RUN, good, file);
        worker.wake();
        return RestResponse.ResponseBuilder.accepted(view)
                .location(URI.create("/v1/item-imports/" + view.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "readItemImport",
            summary = "Read the progress of an import",
            description = "Imports of any department.")
    public ItemImportView read(@PathParam("id") UUID id) {
        return imports.read(id);
    }

    @GET
    @Path("/{id}/report")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "reportItemImport",
            summary = "Read the result of each row of an import",
            description =
                    "In the order of the file; empty until the import has ended. Accept chooses the whole report as"
                            + " CSV, or pages of JSON.")
    @APIResponseSchema(ItemImportReport.class)
    public Response report(
            @PathParam("id") UUID id,
            @BeanParam PageParameters page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        if (Representation.preferred(headers, OFFERED) == Representation.CSV) {
            imports.read(id);
            StreamingOutput csv = out -> write(id, out);
            return Representation.CSV.file(csv, "item-import-report");
        }
        return PageResponse.of(imports.report(id, page.request(SORT, 1)), uri).toResponse();
    }

    private void write(UUID id, OutputStream out) throws IOException {
        try (TableWriter table = CsvTable.writer(out)) {
            table.row(List.of("row", "column", "code", "severity", "text.fr", "text.en"));
            List<ImportLine> lines = imports.lines(id, 0, CHUNK);
            while (!lines.isEmpty()) {
                for (ImportLine line : lines) {
                    table.row(List.of(
                            line.row(),
                            line.column(),
                            line.code(),
                            line.severity(),
                            line.text().fr(),
                            line.text().en()));
                }
                lines = imports.lines(id, lines.get(lines.size() - 1).position(), CHUNK);
            }
        }
    }
}
