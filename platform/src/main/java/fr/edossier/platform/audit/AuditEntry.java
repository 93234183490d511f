package fr.edossier.platform.audit;

import fr.edossier.platform.hash.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a subject's hash chain.
 *
 * <p>The hash is SHA-256, in lower-case hexadecimal, of these fields in order: the text {@code edossier-audit-1},
 * subject, sequence (decimal), at ({@link Instant#toString}), actor, actorName, organisation, act, details, previous.
 * Each field is written as its length in bytes (4 bytes, big-endian) followed by its UTF-8 bytes; an absent
 * organisation is the length -1 alone. Two different entries therefore never have the same input.
 *
 * @param sequence from 1, without gaps
 * @param actor {@code sub} of the token
 * @param organisation alias; null for a person without an organisation
 * @param details JSON, character by character as hashed
 * @param previous hash of the entry before; {@link #NONE} on the first
 */
@Schema(requiredProperties = {"subject", "sequence", "at", "actor", "actorName", "act", "details", "previous", "hash"})
public record AuditEntry(
        UUID subject,
        long sequence,
        Instant at,
        String actor,
        String actorName,
        @Nullable String organisation,
        String act,

        @Schema(description = "A JSON object as text, character by character as hashed.")
        String details,

        String previous,
        String hash) {
    static final String NONE = "0".repeat(64);
    private static final String FORMAT = "edossier-audit-1";

    public AuditEntry {
        Stream.of(subject, at, actor, actorName, act, details, previous, hash).forEach(Objects::requireNonNull);
    }

    /**
     * Computes the hash from the other fields.
     *
     * @throws UncheckedIOException for an unpaired surrogate, which UTF-8 cannot encode
     */
    String computedHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORMAT);
            write(out, subject.toString());
            write(out, Long.toString(sequence));
            write(out, at.toString());
            write(out, actor);
            write(out, actorName);
            write(out, organisation);
            write(out, act);
            write(out, details);
            write(out, previous);
            return Sha256.hex(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AuditEntry sealed() {
        return new AuditEntry(
                subject, sequence, at, actor, actorName, organisation, act, details, previous, computedHash());
    }

    private static void write(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        ByteBuffer text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(field));
        byte[] bytes = new byte[text.remaining()];
        text.get(bytes);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
