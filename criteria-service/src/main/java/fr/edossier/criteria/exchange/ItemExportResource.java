package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.item.ItemReadingService;
import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.criteria.search.ItemParameters;
import fr.edossier.criteria.search.SearchService;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.document.CsvTable;
import fr.edossier.platform.document.TableWriter;
import fr.edossier.platform.document.XlsxTable;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.web.Representation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/item-export")
@Tag(name = "exchange")
public class ItemExportResource {
    private static final List<Representation> OFFERED =
            List.of(Representation.JSON, Representation.CSV, Representation.XLSX);

    private final SearchService search;
    private final ItemReadingService items;
    private final Callers callers;
    private final ObjectMapper json;

    ItemExportResource(SearchService search, ItemReadingService items, Callers callers, ObjectMapper json) {
        this.search = search;
        this.items = items;
        this.callers = callers;
        this.json = json.copy()
                .setDefaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
    }

    @Schema(name = "ItemExport", requiredProperties = "items")
    record ItemExport(List<ItemContent> items) {}

    @FunctionalInterface
    private interface Sink {
        void take(ItemContent content) throws IOException;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv", Representation.XLSX_TYPE})
    @Operation(
            operationId = "exportItems",
            summary = "Export the contents of items in the format of the import",
            description =
                    "Exports all items that listItems finds for the caller with the same parameters, ordered by code;"
                            + " published ones by default. Accept chooses JSON, CSV or XLSX. A table has a column per"
                            + " member (title.fr for a member of a member), joins plain lists by | and writes lists of"
                            + " objects as JSON into their cell; in CSV an apostrophe precedes a text that a spreadsheet"
                            + " would take for a formula.")
    @APIResponseSchema(ItemExport.class)
    public Response export(@BeanParam ItemParameters parameters, @Context HttpHeaders headers) {
        Caller caller = callers.current();
        Page<ItemSummary> first = search.all(caller, parameters, null);
        Representation asked = Representation.preferred(headers, OFFERED);
        StreamingOutput body =
                switch (asked) {
                    case CSV -> out -> writeTable(caller, parameters, first, CsvTable.writer(out));
                    case XLSX -> out -> writeTable(caller, parameters, first, XlsxTable.writer(out, "items"));
                    case JSON, HTML, PDF, DOCX -> out -> writeJson(caller, parameters, first, out);
                };
        return asked.file(body, "items");
    }

    private void writeJson(Caller caller, ItemParameters parameters, Page<ItemSummary> first, OutputStream out)
            throws IOException {
        try (JsonGenerator generator = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("items");
            forEach(caller, parameters, first, generator::writePOJO);
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private void writeTable(Caller caller, ItemParameters parameters, Page<ItemSummary> first, TableWriter writer)
            throws IOException {
        try (TableWriter table = writer) {
            table.row(ItemColumns.names());
            forEach(caller, parameters, first, content -> table.row(ItemColumns.cells(json.valueToTree(content))));
        }
    }

    /** Chunk by chunk, so that the catalogue's size never matters to the memory. */
    private void forEach(Caller caller, ItemParameters parameters, Page<ItemSummary> first, Sink sink)
            throws IOException {
        Page<ItemSummary> page = first;
        while (true) {
            List<UUID> ids = page.items().stream().map(ItemSummary::id).toList();
            for (ItemContent content : items.contents(caller, ids)) {
                sink.take(content);
            }
            if (page.next() == null) {
                return;
            }
            page = search.all(caller, parameters, page.next());
        }
    }
}
