package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.contract.Commitment;
import fr.edossier.evaluation.contract.ContractSummary;
import fr.edossier.evaluation.contract.ContractView;
import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Evaluation",
        description = "An evaluation with the supplier's reply, if any.",
        requiredProperties = {"id", "version", "contract", "status", "author", "createdAt", "ratings", "achievements"})
public record EvaluationView(
        UUID id,

        @Schema(description = "Version of the representation; also the entity tag.")
        long version,

        ContractSummary contract,
        EvaluationStatus status,

        @Schema(description = "Subject of the agent who created it.")
        String author,

        Instant createdAt,
        List<Rating> ratings,
        List<Result> achievements,
        @Nullable String buyerConduct,
        @Nullable Instant sentAt,

        @Schema(description = "Last instant at which the supplier can reply.") @Nullable
        Instant replyDueAt,

        @Schema(description = "Absent when the supplier has not replied.") @Nullable
        Reply reply,

        @Nullable Instant sharedAt) {

    @Schema(
            name = "SupplierReply",
            description = "The supplier's reply, unchanged.",
            requiredProperties = {"comment", "at"})
    public record Reply(String comment, Instant at) {}

    @Schema(
            name = "CommitmentResult",
            description = "A commitment of the contract with its target and its result.",
            requiredProperties = {"commitmentId", "title", "achieved"})
    public record Result(
            UUID commitmentId,
            @Nullable UUID itemId,
            @Nullable String itemCode,
            @Nullable Integer itemNumber,
            Wording title,
            @Nullable BigDecimal planned,
            BigDecimal achieved,
            @Nullable String unit,

            @Schema(description = "Whether the required proof was received; absent where none is required.") @Nullable
            Boolean evidenceReceived) {

        static Result of(Commitment commitment, AchievedFigure figure) {
            return new Result(
                    commitment.id(),
                    commitment.itemId(),
                    commitment.itemCode(),
                    commitment.itemNumber(),
                    commitment.title(),
                    commitment.planned(),
                    figure.achieved(),
                    commitment.unit(),
                    figure.evidenceReceived());
        }
    }

    static EvaluationView of(Evaluation evaluation, ContractView contract) {
        return new EvaluationView(
                evaluation.id(),
                evaluation.version(),
                contract.summary(),
                evaluation.status(),
                evaluation.author(),
                evaluation.createdAt(),
                evaluation.ratings(),
                results(contract.commitments(), evaluation.achievements()),
                evaluation.buyerConduct(),
                evaluation.sentAt(),
                evaluation.replyDueAt(),
                evaluation.reply(),
                evaluation.sharedAt());
    }

    /** Returns the results in the order of the contract's commitments. */
    private static List<Result> results(List<Commitment> commitments, Map<UUID, AchievedFigure> achieved) {
        return commitments.stream()
                .filter(commitment -> achieved.containsKey(commitment.id()))
                .map(commitment -> Result.of(commitment, Objects.requireNonNull(achieved.get(commitment.id()))))
                .toList();
    }
}
