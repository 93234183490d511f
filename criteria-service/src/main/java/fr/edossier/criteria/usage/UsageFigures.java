package fr.edossier.criteria.usage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Use and results of an item, or of one version of it.",
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
        @Schema(
                description = "Lots of published consultations that have the item among their requirements.",
                examples = "7")
        long timesUsed,

        @Schema(description = "Published consultations with such a lot.", examples = "5")
        long consultations,

        @Schema(description = "Departments of these consultations, most consultations first.")
        List<DepartmentUse> departments,

        @Schema(description = "Signed contracts of such lots.", examples = "4")
        long contracts,

        @Schema(description = "Sum of the amounts of these contracts.")
        ContractValue value,

        @Schema(
                description =
                        "Mean of the standard deviations of the marks on the item, over awarded lots with at least two "
                                + "bids, in hundredths of a mark out of 10.")
        Average markDeviation,

        @Schema(
                description =
                        "Share of these lots in which all bids got the same mark, so that the criterion did not separate "
                                + "them.")
        Average sameMarks,

        @Schema(
                description =
                        "Share of the commitments on the item whose evidence was received, among those whose evidence "
                                + "was asked for.")
        Average evidenceReceived,

        @Schema(
                description =
                        "Mean of achieved over planned in shared evaluations of finished contracts, in hundredths; 100 "
                                + "means as planned.")
        Average achievedOverPlanned) {

    @Schema(requiredProperties = {"department", "consultations"})
    public record DepartmentUse(
            @Schema(examples = "ACHATS") String department,

            @Schema(description = "Published consultations of the department with the item.", examples = "3")
            long consultations) {}

    /** Counts that do not add up over versions, because a consultation or contract may have several versions. */
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
