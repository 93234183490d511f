package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as the caller may see it.
 *
 * @param team null for suppliers
 */
@Schema(description = "A consultation as the caller may see it; the team is shown to the Region's agents only.")
public record ConsultationView(
        UUID id,
        long version,
        String reference,
        Text title,
        Text object,
        Procedure procedure,
        String department,
        ConsultationStatus status,
        Instant deadline,
        List<LotView> lots,
        @Nullable Team team,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Schema(examples = "90911000") @Nullable String cpv) {

    public record Team(List<String> openingOfficers, int openingThreshold, List<LotEvaluators> evaluators) {}

    public record LotEvaluators(UUID lotId, List<String> names) {}

    static ConsultationView of(Consultation consultation, Instant now, boolean withTeam) {
        return new ConsultationView(
                consultation.id(),
                consultation.version(),
                consultation.reference(),
                consultation.title(),
                consultation.object(),
                consultation.procedure(),
                consultation.department(),
                consultation.statusAt(now),
                consultation.deadline(),
                consultation.lots().stream().map(LotView::of).toList(),
                withTeam ? team(consultation) : null,
                consultation.createdAt(),
                consultation.publishedAt(),
                consultation.openedAt(),
                consultation.cpv());
    }

    private static Team team(Consultation consultation) {
        return new Team(
                consultation.openingOfficers(),
                consultation.openingThreshold(),
                consultation.lots().stream()
                        .map(lot -> new LotEvaluators(lot.id(), lot.evaluators()))
                        .toList());
    }

    /** The status moves with the clock, so the tag has it beside the version. */
    public String etag() {
        return tag(version, status);
    }

    static String tag(long version, ConsultationStatus status) {
        return version + "-" + status;
    }
}
