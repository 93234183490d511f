package fr.edossier.tender.notice;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.consultation.LotView;
import fr.edossier.tender.content.Procedure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Notice",
        description = "A published consultation in a search result.",
        requiredProperties = {
            "id",
            "reference",
            "title",
            "department",
            "state",
            "deadline",
            "publishedAt",
            "lotDeadlines"
        })
public record NoticeView(
        @Schema(description = "Id of the consultation.") UUID id,
        String reference,
        Wording title,
        @Nullable Procedure procedure,
        @Nullable PurchaseCategory category,
        String department,
        NoticeState state,
        Instant deadline,
        Instant publishedAt,
        @Schema(examples = "90911000") @Nullable String cpv,
        @Schema(description = "Time of the last change.") Instant updatedAt,

        @Schema(description = "Deadlines of the lots that close before the others and have not ended.")
        List<LotDeadline> lotDeadlines,

        @Schema(description = "Name of the buyer.", examples = "Région Exemple") @Nullable
        String buyer) {

    @Schema(
            name = "NoticeLotDeadline",
            requiredProperties = {"number", "deadline"})
    record LotDeadline(int number, Instant deadline) {

        /** Returns the own deadlines of lots that have not ended, by number, as exact as the database stores times. */
        static List<LotDeadline> of(List<LotView> lots) {
            return lots.stream()
                    .filter(lot -> lot.deadline() != null && lot.ending() == null)
                    .map(lot -> new LotDeadline(lot.number(), rounded(Objects.requireNonNull(lot.deadline()))))
                    .sorted(Comparator.comparingInt(LotDeadline::number))
                    .toList();
        }

        private static Instant rounded(Instant time) {
            return time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
