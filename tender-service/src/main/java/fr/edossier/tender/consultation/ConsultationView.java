package fr.edossier.tender.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.content.Abandonment;
import fr.edossier.tender.content.ConsultationContent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as the caller may see it.
 *
 * @param team null for suppliers
 */
@Schema(
        description =
                "A consultation as the caller may see it; the team, its user names and the estimates are shown to the "
                        + "Region's agents only.")
public record ConsultationView(
        UUID id,
        long version,
        @JsonUnwrapped ConsultationContent content,
        String department,
        ConsultationStatus status,
        List<LotView> lots,
        @Nullable Team team,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Schema(description = "Time of the last change.") Instant updatedAt,

        @Schema(description = "Number of the version of the content, from 1; later ones are amendments.")
        int contentVersion,

        @Schema(
                description =
                        "Once published: SHA-256, in hex, of the content of this version as anybody reads it, as JSON without "
                                + "white space, members sorted by name, absent and empty ones left out, numbers with the digits they are written with.")
        @Nullable
        String contentHash,

        @Schema(
                description =
                        "The legal officer's visa on the draft and on the first published version; shown to insiders.")
        @Nullable
        Visa visa,

        @Schema(description = "The consultation it was copied from; shown to insiders.") @Nullable
        UUID copyOf,

        @Schema(description = "The abandoned or ended consultation that this one replaces.") @Nullable
        UUID relaunchOf,

        @Schema(description = "Reason why it was abandoned.") @Nullable
        Abandonment abandonment) {

    public record Team(List<String> openingOfficers, int openingThreshold, List<LotEvaluators> evaluators) {}

    public record LotEvaluators(UUID lotId, List<String> names) {}

    @Schema(name = "ConsultationVisa")
    public record Visa(
            @Schema(description = "Subject of the legal officer.")
            String by,

            Instant at) {}

    static ConsultationView of(Consultation consultation, Instant now, boolean insider) {
        Drafting.Visa visa =
                consultation.contentVersion() == 1 ? consultation.drafting().visa() : null;
        return new ConsultationView(
                consultation.id(),
                consultation.version(),
                insider ? consultation.content() : consultation.content().forAll(),
                consultation.department(),
                consultation.life().statusAt(now),
                consultation.lots().all().stream()
                        .map(lot -> LotView.of(LotInConsultation.of(lot, now), insider))
                        .toList(),
                insider ? team(consultation) : null,
                consultation.drafting().createdAt(),
                consultation.life().publishedAt(),
                consultation.life().openedAt(),
                consultation.touchedAt(),
                consultation.contentVersion(),
                consultation.contentHash(),
                insider && visa != null ? new Visa(visa.by(), visa.at()) : null,
                insider ? consultation.copyOf() : null,
                consultation.relaunchOf(),
                consultation.life().abandonment());
    }

    private static Team team(Consultation consultation) {
        return new Team(
                consultation.content().openingOfficers(),
                consultation.content().officersNeeded(),
                consultation.lots().all().stream()
                        .map(lot -> new LotEvaluators(lot.id(), lot.evaluators()))
                        .toList());
    }

    @JsonIgnore
    public String reference() {
        return content.reference();
    }

    @JsonIgnore
    public Wording title() {
        return content.title();
    }

    /** The deadline once published; a draft may have none. */
    @JsonIgnore
    public Instant deadline() {
        return Objects.requireNonNull(content.deadline());
    }

    @JsonIgnore
    public @Nullable String cpv() {
        return content.cpv();
    }

    /** The status moves with the clock, so the tag has it beside the version. */
    @JsonIgnore
    public String etag() {
        return tag(version, status);
    }

    static String tag(long version, ConsultationStatus status) {
        return version + "-" + status;
    }
}
