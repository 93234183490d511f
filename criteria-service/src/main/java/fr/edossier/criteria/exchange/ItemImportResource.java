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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
                    "Roles: catalogue-curator. JSON, CSV or XLSX as the export writes them, 10,000 rows at most; sent as it is, not as a form. Items are known by their code: what the catalogue says already stays, a draft is changed, after a published version a draft of the next one is made, a new code makes a draft of the caller's department. The file is worked on after the answer: follow Location.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            required = true,
                            description = "Where the import is.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemImportView.class)))
    @APIResponse(responseCode = "413", description = "CONTENT_TOO_LARGE.")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE.")
    public Response accept(
            @QueryParam("mode")
                    @Parameter(
                            description = "dry-run only says what would be done.",
                            schema =
                                    @Schema(
                                            enumeration = {"dry-run", "apply"},
                                            defaultValue = "dry-run"))
                    String mode,
            @QueryParam("partial")
                    @Parameter(
                            description = "true: good rows are written where others are refused.",
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
        return Response.accepted(view)
                .location(URI.create("/v1/item-imports/" + view.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "readItemImport",
            summary = "See how far an import is",
            description = "Roles: catalogue-curator, of any department.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content = @Content(schema = @Schema(implementation = ItemImportView.class)))
    public ItemImportView read(@PathParam("id") UUID id) {
        return imports.read(id);
    }

    @GET
    @Path("/{id}/report")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "reportItemImport",
            summary = "Read what became of each row, line by line",
            description =
                    "Roles: catalogue-curator, of any department. Empty until the import has ended. As text/csv the whole report, as JSON page by page.")
    @APIResponse(
            responseCode = "200",
            description = "Lines in the order of the file.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ItemImportReport.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
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
        return PageResponse.of(imports.report(id, page.request(SORT, 1)), uri);
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
