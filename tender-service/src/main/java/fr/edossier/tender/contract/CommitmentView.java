package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the contractor promised.
 *
 * @param target the supplier's own words; null where only the evaluators may read them, as the contract has other readers
 * @param planned in {@code unit}: what the supplier committed to, else what the requirement planned
 */
@Schema(
        name = "Commitment",
        description = "What the contractor promised: a clause, or an answer with a committed figure.")
public record CommitmentView(
        UUID id,
        UUID requirementId,
        @Nullable UUID itemId,
        @Nullable String itemCode,
        @Nullable Integer itemNumber,
        Nature nature,
        @Nullable String theme,
        Wording title,
        @Nullable String target,
        @Nullable BigDecimal planned,
        @Nullable String unit,

        @Schema(
                description =
                        "Last day of the contract as announced, counted from its signature; absent where no duration was announced.")
        @Nullable
        LocalDate due) {}
