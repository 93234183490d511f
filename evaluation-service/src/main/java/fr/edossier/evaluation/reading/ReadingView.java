package fr.edossier.evaluation.reading;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Reading",
        description = "A request to read an evaluation.",
        requiredProperties = {"id", "reader", "readerName", "refused", "at"})
public record ReadingView(
        UUID id,
        @Schema(description = "Subject of the reader.") String reader,
        @Schema(examples = "bruno") String readerName,

        @Schema(description = "Alias of the reader's organisation.", examples = "region") @Nullable
        String organisation,

        @Schema(examples = "LYCEES") @Nullable String department,
        @Nullable Purpose purpose,

        @Schema(description = "Whether the reading was refused.")
        boolean refused,

        Instant at) {}
