package fr.edossier.tender.version;

import fr.edossier.platform.difference.Difference;
import fr.edossier.platform.difference.Differences;
import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A version of a consultation that was ever public.",
        requiredProperties = {"number", "at", "kind", "hash"})
public record ConsultationVersion(
        int number,
        Instant at,
        Kind kind,

        @Schema(description = "Of an amendment: what changed and why; of INTERNAL for the Region's agents.") @Nullable
        Wording reason,

        @Schema(
                description =
                        "SHA-256, in hex, of the member content as anybody reads it, as JSON without white space, members sorted by name, "
                                + "absent and empty ones left out, numbers with the digits they are written with.")
        String hash,

        @Schema(
                description =
                        "SHA-256, in hex, of the member content as the Region's agents read it, salt and all, written in the same way: it "
                                + "binds them to the estimates and names that nobody else reads. Absent where it was published before that was kept.")
        @Nullable
        String commitment,

        @Schema(description = "What it says; where one version is read.") @Nullable
        FrozenConsultation content,

        @Schema(
                description =
                        "What it says otherwise than the version before, with pointers into content; where one version is read.")
        @Nullable
        List<Difference> changes) {

    @Schema(
            name = "ConsultationVersionKind",
            description =
                    "PUBLICATION: the first one. AMENDMENT: something changed. EXTENSION: the deadline, or a lot's own, moved to later, whatever else changed. INTERNAL: nothing changed but what the Region's agents alone read (team, estimates); nobody is told.")
    public enum Kind {
        PUBLICATION,
        AMENDMENT,
        EXTENSION,
        INTERNAL
    }

    /** With what changed since the one before, as far as both are shown. */
    ConsultationVersion since(@Nullable ConsultationVersion before) {
        List<Difference> changed = before == null ? List.of() : Differences.between(shown(before), shown(this));
        return new ConsultationVersion(number, at, kind, reason, hash, commitment, content, changed);
    }

    /** The salt is another each time, and says nothing. */
    private static FrozenConsultation shown(ConsultationVersion version) {
        return Objects.requireNonNull(version.content).unsalted();
    }

    /** Without what is the buyer's alone. */
    ConsultationVersion forAll() {
        return new ConsultationVersion(
                number,
                at,
                kind,
                kind == Kind.INTERNAL ? null : reason,
                hash,
                commitment,
                content == null ? null : content.forAll(),
                null);
    }
}
