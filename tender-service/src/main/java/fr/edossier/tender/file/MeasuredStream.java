package fr.edossier.tender.file;

import fr.edossier.platform.hash.Sha256;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what is read from a stream, up to a size. */
final class MeasuredStream extends FilterInputStream {
    private final MessageDigest digest = Sha256.digest();
    private final long maxSize;
    private long size;

    /** @param maxSize most bytes that may be read; reading one more throws a {@link Problem} with 413 */
    MeasuredStream(InputStream content, long maxSize) {
        super(content);
        this.maxSize = maxSize;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
            digest.update((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            count(count);
            digest.update(buffer, offset, count);
        }
        return count;
    }

    private void count(int more) {
        size += more;
        if (size > maxSize) {
            throw Problem.of(PlatformProblem.CONTENT_TOO_LARGE, String.valueOf(maxSize))
                    .at(ErrorPlace.pointer(""), "too-large", String.valueOf(maxSize));
        }
    }

    /** Bytes read so far. */
    long size() {
        return size;
    }

    /** SHA-256 of what was read, lower-case hexadecimal; asked once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
