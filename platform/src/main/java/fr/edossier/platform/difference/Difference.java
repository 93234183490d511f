package fr.edossier.platform.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ItemDifference",
        description = "A member that differs between two versions.",
        requiredProperties = {"pointer", "words"})
public record Difference(
        @Schema(description = "JSON pointer into the item.", examples = "/text/fr")
        String pointer,

        @Schema(implementation = Object.class, description = "The earlier value; absent where there was none.")
        @Nullable
        JsonNode from,

        @Schema(implementation = Object.class, description = "The later value; absent where there is none.") @Nullable
        JsonNode to,

        @Schema(description = "The words of a changed text, in order; empty for anything but a text.")
        List<Words> words) {

    @Schema(name = "ItemDifferenceWords", description = "A run of words with the white space after them.")
    public record Words(Change change, String text) {}

    @Schema(
            name = "ItemDifferenceChange",
            description = "KEPT: in both versions. REMOVED: in the earlier only. ADDED: in the later only.")
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }
}
