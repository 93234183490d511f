package fr.edossier.tender.bid;

import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.dossier.DossierFileView;
import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.dossier.ManifestFile;
import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An opened bid, with its marks.")
public record BidView(
        UUID id,
        long version,
        UUID lotId,
        String supplier,
        Money price,
        List<AnswerView> answers,
        BidStatus status,

        @Schema(description = "Files of this bid, and of the application, which have no lotId.")
        List<DossierFileView> files,

        List<MarkView> marks) {

    /**
     * An answer, as far as the caller may read it.
     *
     * @param text null where the caller may not read it: then {@code masked} is true
     */
    @Schema(name = "BidAnswer")
    public record AnswerView(
            UUID requirementId,
            Confidentiality confidentiality,
            boolean masked,
            @Nullable String text,
            @Nullable BigDecimal committed) {

        static AnswerView of(DraftBid.Answer answer, Confidentiality required, boolean isEvaluator) {
            Confidentiality claimed = answer.confidentiality();
            Confidentiality effective = claimed == null ? required : claimed;
            boolean masked = effective == Confidentiality.EVALUATORS_ONLY && !isEvaluator;
            return new AnswerView(
                    answer.requirementId(),
                    effective,
                    masked,
                    masked ? null : answer.text(),
                    masked ? null : answer.committed());
        }
    }

    /** @param files of the bid and of its application; {@code required} the least confidentiality of each requirement of the lot */
    static BidView of(
            Bid bid,
            List<ManifestFile> files,
            List<Mark> marks,
            Map<UUID, Confidentiality> required,
            boolean isEvaluator) {
        return new BidView(
                bid.id(),
                bid.version(),
                bid.lotId(),
                bid.supplierAlias(),
                bid.price(),
                bid.answers().stream()
                        .map(answer -> AnswerView.of(
                                answer,
                                required.getOrDefault(answer.requirementId(), Confidentiality.BUYER_ONLY),
                                isEvaluator))
                        .toList(),
                bid.status(),
                files.stream().map(ManifestFile::view).toList(),
                marks.stream().map(Mark::view).toList());
    }
}
