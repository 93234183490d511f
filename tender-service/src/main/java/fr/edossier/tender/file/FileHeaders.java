package fr.edossier.tender.file;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name and digest of a file as header fields: {@code Content-Disposition} (RFC 6266, 8187), {@code Repr-Digest} (RFC 9530). */
public final class FileHeaders {
    public static final String NAME = "Content-Disposition";
    public static final String DIGEST = "Repr-Digest";

    private static final int MAX_NAME = 200;
    private static final int HASH_BYTES = 32;
    private static final Pattern EXTENDED =
            Pattern.compile("(?i)(?:attachment|inline)?\\s*;?.*filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+).*");
    private static final Pattern PLAIN = Pattern.compile("(?i).*filename\\s*=\\s*(?:\"([^\"\\\\]+)\"|([^\"\\s;,]+)).*");
    private static final Pattern SHA_256 = Pattern.compile("(?i).*sha-256=:([A-Za-z0-9+/=]+):.*");

    private FileHeaders() {}

    /** @throws Problem 400 if there is no usable name */
    public static String nameOf(@Nullable String disposition) {
        if (disposition == null) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.header(NAME), "header-missing", NAME);
        }
        String name = extended(disposition);
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(FileHeaders::isForbidden)) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.header(NAME), "file-name");
        }
        return name.strip();
    }

    private static String extended(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.matches()) {
            try {
                return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return "";
            }
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.matches()) {
            return "";
        }
        return plain.group(1) != null ? plain.group(1) : plain.group(2);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) || character == '/' || character == '\\' || character == 0xfffd;
    }

    public static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    /** The digest in hexadecimal, or null where none was sent. */
    public static @Nullable String sha256Of(@Nullable String digest) {
        if (digest == null) {
            return null;
        }
        Matcher matcher = SHA_256.matcher(digest);
        try {
            byte[] hash = matcher.matches() ? Base64.getDecoder().decode(matcher.group(1)) : new byte[0];
            if (hash.length == HASH_BYTES) {
                return HexFormat.of().formatHex(hash);
            }
        } catch (IllegalArgumentException malformed) {
            throw malformedDigest();
        }
        throw malformedDigest();
    }

    public static String digest(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static Problem malformedDigest() {
        return Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.header(DIGEST), "header-malformed", DIGEST);
    }
}
