package fr.edossier.tender.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Mark")
public record MarkView(
        UUID requirementId,
        BigDecimal mark,
        String appreciation,
        String evaluator,
        Instant at,

        @Schema(
                description =
                        "Of a criterion with sub-criteria; its mark is their weighted mean, shown to the hundredth.")
        @Nullable
        List<NewMark.SubMark> subCriteria) {}
