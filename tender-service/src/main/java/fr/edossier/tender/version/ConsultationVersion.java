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
        description = "A version of a published consultation.",
        requiredProperties = {"number", "at", "kind", "hash"})
public record ConsultationVersion(
        int number,
        Instant at,
        Kind kind,

        @Schema(description = "What an amendment changed and why; for INTERNAL shown to the Region's agents only.")
        @Nullable
        Wording reason,

        @Schema(
                description =
                        "SHA-256, in hexadecimal, of the member content as the public reads it: JSON without white space, members sorted by name, "
                                + "absent and empty ones left out, numbers with the digits they are written with.")
        String hash,

        @Schema(
                description =
                        "SHA-256, in hexadecimal, of the member content as the Region's agents read it, salt included, written in the same way. "
                                + "It proves later that estimates and names, which only they read, were not changed. Absent in versions from before commitments existed.")
        @Nullable
        String commitment,

        @Schema(description = "The content; only when a single version is read.") @Nullable
        FrozenConsultation content,

        @Schema(
                description =
                        "Differences from the version before, with pointers into content; only when a single version is read.")
        @Nullable
        List<Difference> changes) {

    @Schema(
            name = "ConsultationVersionKind",
            description =
                    "PUBLICATION: the first version. AMENDMENT: public content changed. EXTENSION: the deadline, or a lot's own, moved later; other content may have changed too. INTERNAL: only members that the Region's agents alone read (team, estimates) changed; nobody is notified.")
    public enum Kind {
        PUBLICATION,
        AMENDMENT,
        EXTENSION,
        INTERNAL
    }

    /** Copy with the differences from the version before. */
    ConsultationVersion since(@Nullable ConsultationVersion before) {
        List<Difference> changed = before == null ? List.of() : Differences.between(shown(before), shown(this));
        return new ConsultationVersion(number, at, kind, reason, hash, commitment, content, changed);
    }

    /** The content without the salt, which is different in each version and would show as a difference. */
    private static FrozenConsultation shown(ConsultationVersion version) {
        return Objects.requireNonNull(version.content).unsalted();
    }

    /** The version as the public reads it. */
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
