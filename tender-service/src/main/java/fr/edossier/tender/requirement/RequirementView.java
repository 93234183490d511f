package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.ItemVariable;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.WeightRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A requirement of a lot, as frozen.")
public record RequirementView(
        UUID id,
        UUID lotId,
        int position,
        Nature nature,
        @Nullable String theme,
        Wording title,
        Wording text,
        @Nullable Wording question,
        Confidentiality confidentiality,
        boolean required,

        @Schema(
                description =
                        "For a criterion: percent of the lot's total, or points, depending on the lot's weightKind.")
        @Nullable
        BigDecimal weight,

        @Nullable BigDecimal planned,
        @Nullable String unit,
        @Nullable Source source,

        @Schema(description = "How a criterion is linked to the subject of the contract or its performance.") @Nullable
        Wording linkToSubject,

        @Schema(description = "Percent of the full mark below which a bid is eliminated.") @Nullable
        Integer minimumScore,

        @Schema(description = "Values of the item's variables, by name; the texts already contain them.")
        Map<String, String> values,

        @Schema(description = "For a criterion, if the lot's weightKind is RANGE.") @Nullable
        WeightRange weightRange,

        @Schema(description = "For a criterion, if the lot's weightKind is ORDER: 1 is the most important.") @Nullable
        Integer weightRank,

        @Schema(description = "Sub-criteria, each marked separately; absent if there are none.") @Nullable
        List<SubCriterion> subCriteria,

        @Schema(
                description =
                        "For a criterion on the supplier's governance or organisation: the reason of a legal officer's waiver.")
        @Nullable
        String supplierCriterionWaiver) {

    /** The weight as announced. */
    public Weighing weighing() {
        return new Weighing(weight, weightRange, weightRank);
    }

    /** The sub-criteria; empty if the criterion is marked as a whole. */
    public List<SubCriterion> parts() {
        return subCriteria == null ? List.of() : subCriteria;
    }

    /** Whether a text still contains a variable without value. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isUnfilled() {
        return ItemVariable.isLeftIn(text)
                || question != null && ItemVariable.isLeftIn(question)
                || linkToSubject != null && ItemVariable.isLeftIn(linkToSubject);
    }

    @Schema(name = "RequirementSource", description = "The catalogue item version it was picked from.")
    public record Source(
            UUID itemId, String code, int number, @Nullable String contentHash) {}

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isCriterion() {
        return nature == Nature.CRITERION;
    }
}
