package fr.edossier.criteria.usage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "How an item, or one version of it, is used, and with what result.",
        requiredProperties = {
            "timesUsed",
            "consultations",
            "departments",
            "contracts",
            "value",
            "markDeviation",
            "sameMarks",
            "evidenceReceived",
            "achievedOverPlanned"
        })
public record UsageFigures(
        @Schema(description = "Lots of published consultations that have it among their requirements.", examples = "7")
        long timesUsed,

        @Schema(description = "Published consultations with such a lot.", examples = "5")
        long consultations,

        @Schema(description = "Whose consultations they are, most first.")
        List<DepartmentUse> departments,

        @Schema(description = "Signed contracts of such lots.", examples = "4")
        long contracts,

        @Schema(description = "Their amounts added.") ContractValue value,

        @Schema(
                description =
                        "Over the awarded lots with at least two bids: mean of the standard deviations of the marks on it, in "
                                + "hundredths of a mark out of 10.")
        Average markDeviation,

        @Schema(
                description =
                        "Share of those lots in which all bids got the same mark: a criterion that separates nobody.")
        Average sameMarks,

        @Schema(description = "Share of the commitments made of it whose proof came in, where one was asked for.")
        Average evidenceReceived,

        @Schema(
                description =
                        "Mean of achieved over planned, by shared evaluations of finished contracts; 100 is as planned.")
        Average achievedOverPlanned) {

    @Schema(requiredProperties = {"department", "consultations"})
    public record DepartmentUse(
            @Schema(examples = "ACHATS") String department,

            @Schema(description = "Its published consultations with the item.", examples = "3")
            long consultations) {}

    /** Counts that do not add up over versions, as one consultation or contract may have several. */
    record Counts(long timesUsed, long consultations, long contracts, ContractValue value) {}

    static UsageFigures of(Counts counts, List<DepartmentUse> departments, Observations observed) {
        return new UsageFigures(
                counts.timesUsed(),
                counts.consultations(),
                departments,
                counts.contracts(),
                counts.value(),
                observed.markDeviation(),
                observed.sameMarks(),
                observed.evidenceReceived(),
                observed.achievedOverPlanned());
    }
}
