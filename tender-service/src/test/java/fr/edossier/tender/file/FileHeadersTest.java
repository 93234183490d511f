package fr.edossier.tender.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileHeadersTest {
    /** SHA-256 of nothing. */
    private static final String HEX = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String BASE64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private static void assertRefused(String header, ThrowingCallable call) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem).as("nothing refused").isNotNull();
        assertThat(problem.type()).isEqualTo(PlatformProblem.INVALID_PARAMETER);
        assertThat(problem.places()).containsExactly(ErrorPlace.header(header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=\"offer.pdf\" | offer.pdf",
                "attachment;filename=\"mon offre.pdf\" | mon offre.pdf",
                "filename=\"offer.pdf\" | offer.pdf",
                "attachment; filename=offer.pdf | offer.pdf",
                "attachment; filename=offer.pdf; size=12 | offer.pdf",
                "attachment; FileName = \"offer.pdf\" | offer.pdf",
                "attachment; filename*=UTF-8''m%C3%A9moire%20technique%20%E2%82%AC.pdf | mémoire technique €.pdf",
                "attachment; filename*=utf-8'fr'%c3%89t%c3%a9.pdf | Été.pdf",
                "attachment; filename=\"ete.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf | été.pdf",
                "attachment; filename*=UTF-8''%C3%A9t%C3%A9.pdf; filename=\"ete.pdf\" | été.pdf",
                "inline; filename*=UTF-8''a+b.pdf | a+b.pdf",
                "attachment; filename*=UTF-8''%20offer.pdf%20 | offer.pdf"
            })
    void readsTheName(String disposition, String name) {
        assertThat(FileHeaders.nameOf(disposition)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "attachment",
                "attachment; filename=",
                "attachment; filename=\"\"",
                "attachment; filename=\"  \"",
                "attachment; filename=\"open.pdf",
                "attachment; filename=\"../offer.pdf\"",
                "attachment; filename=\"C:\\offer.pdf\"",
                "attachment; filename=\"a\tb.pdf\"",
                "attachment; filename=a/b.pdf",
                "attachment; filename*=UTF-8''..%2Foffer.pdf",
                "attachment; filename*=UTF-8''..%5Coffer.pdf",
                "attachment; filename*=UTF-8''a%00b.pdf",
                "attachment; filename*=UTF-8''a%0D%0Ab.pdf",
                "attachment; filename*=UTF-8''a%7Fb.pdf",
                "attachment; filename*=UTF-8''a%C2%85b.pdf",
                "attachment; filename*=UTF-8''a%FFb.pdf",
                "attachment; filename*=UTF-8''a%zzb.pdf",
                "attachment; filename*=UTF-8''a%2",
                "attachment; filename*=ISO-8859-1''%E9t%E9.pdf"
            })
    void refusesWhatIsNoPlainName(String disposition) {
        assertRefused("Content-Disposition", () -> FileHeaders.nameOf(disposition));
    }

    @Test
    void aNameHasTwoHundredCharactersAtMost() {
        String longest = "x".repeat(200);

        assertThat(FileHeaders.nameOf("attachment; filename=\"" + longest + "\""))
                .isEqualTo(longest);
        assertRefused("Content-Disposition", () -> FileHeaders.nameOf("attachment; filename=\"" + longest + "x\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer.pdf", "mémoire technique n° 1 (€).pdf", "a+b %20;'\"=*.pdf", "見積.pdf"})
    void whatIsGivenBackReadsAsTheSameName(String name) {
        String disposition = FileHeaders.disposition(name);

        assertThat(disposition)
                .startsWith("attachment; filename*=UTF-8''")
                .isPrintable()
                .isASCII();
        assertThat(FileHeaders.nameOf(disposition)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256=:" + BASE64 + ":",
                "SHA-256=:" + BASE64 + ":",
                "sha-512=:AAAA:, sha-256=:" + BASE64 + ":",
                "sha-256=:" + BASE64 + ":, sha-512=:AAAA:"
            })
    void readsTheDigest(String digest) {
        assertThat(FileHeaders.sha256Of(digest)).isEqualTo(HEX);
    }

    @Test
    void noDigestIsNone() {
        assertThat(FileHeaders.sha256Of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha-256",
                "sha-256=" + BASE64,
                "sha-256=:" + HEX + ":",
                "sha-256=::",
                "sha-256=:AAAA:",
                "sha-256=:A=AA:",
                "sha-256=:***:",
                "sha-512=:AAAA:"
            })
    void refusesWhatIsNoDigest(String digest) {
        assertRefused("Repr-Digest", () -> FileHeaders.sha256Of(digest));
    }

    @Test
    void writesTheDigestAsItReadsIt() {
        assertThat(FileHeaders.digest(HEX)).isEqualTo("sha-256=:" + BASE64 + ":");
    }
}
