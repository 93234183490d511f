package fr.edossier.criteria.document;

import fr.edossier.criteria.codelist.Nature;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ItemDocument",
        description = "Document composed of items: numbered, with their variables filled in, in the language of the "
                + "caller.",
        requiredProperties = {"kind", "title", "language", "sections", "unfilled"})
public record ItemDocument(
        DocumentKind kind,
        String title,
        @Schema(examples = "fr") String language,

        @Schema(description = "One section per nature of the items: clauses, then criteria, then questions.")
        List<Section> sections,

        @Schema(description = "Variables without a value; the texts show their label in brackets.")
        List<Unfilled> unfilled) {

    @Schema(
            name = "ItemDocumentSection",
            requiredProperties = {"number", "nature", "heading", "entries"})
    public record Section(@Schema(examples = "1") String number, Nature nature, String heading, List<Entry> entries) {}

    @Schema(
            name = "ItemDocumentEntry",
            requiredProperties = {"number", "code", "version", "title", "parts"})
    public record Entry(
            @Schema(examples = "1.2") String number,
            @Schema(examples = "ENV-010") String code,

            @Schema(description = "Number of the item's version.")
            int version,

            String title,
            List<Part> parts) {}

    @Schema(
            name = "ItemDocumentPart",
            description = "Part of the text of an item, or a field for the supplier to fill in.",
            requiredProperties = {"lines", "toFill"})
    public record Part(
            @Schema(examples = "Vérification") @Nullable String label,

            @Schema(description = "Paragraphs; for a scale, one per level.")
            List<String> lines,

            @Schema(description = "Whether the supplier fills it in.")
            boolean toFill) {}

    @Schema(
            name = "UnfilledVariable",
            requiredProperties = {"code", "variable", "label"})
    public record Unfilled(String code, String variable, String label) {}
}
