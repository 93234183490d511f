package fr.edossier.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.edossier.platform.TestJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditVerifierTest {
    private static final UUID SUBJECT = UUID.fromString("0198c1a0-0000-7000-8000-000000000001");
    private static final AuditEntry ENTRY = new AuditEntry(
                    SUBJECT,
                    1,
                    Instant.parse("2026-12-01T16:00:01.5Z"),
                    "sub-1",
                    "léo",
                    null,
                    "consultation.published",
                    "{\"lots\":2}",
                    AuditEntry.NONE,
                    "")
            .sealed();
    private static final AuditExport EXPORT =
            new AuditExport(SUBJECT, new AuditExport.Head(1, ENTRY.hash()), List.of(ENTRY));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return AuditVerifier.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("export.json"), content).toString();
    }

    private static String json() throws JsonProcessingException {
        return TestJson.MAPPER.writeValueAsString(EXPORT);
    }

    /** Compares with a hash computed outside this code, from the encoding that {@link AuditEntry} describes. */
    @Test
    void hashesAsDescribed() {
        assertThat(ENTRY.hash()).isEqualTo("d87558ba0cabc1f73059bdb05f52abf54bdba5c4e08a141d2f8c0381232053f6");
    }

    @Test
    void saysThatAnExportIsIntact() throws IOException {
        assertThat(run(file(json()))).isZero();
        assertThat(run(file(json()), ENTRY.hash().toUpperCase(Locale.ROOT))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsOnly("intact: 1 entries on " + SUBJECT + ", head " + ENTRY.hash());
    }

    @Test
    void saysWhichEntryIsBroken() throws IOException {
        assertThat(run(file(json().replace("published", "withdrawn")))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("broken at entry 1: its hash is not that of its content");
    }

    @Test
    void saysThatTheExpectedHeadIsAnother() throws IOException {
        assertThat(run(file(json()), AuditEntry.NONE)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("broken at entry 1: the expected head is another hash");
    }

    @Test
    void halfASurrogatePairDoesNotPassForAQuestionMark() throws IOException {
        AuditEntry asked = new AuditEntry(
                        SUBJECT, 1, Instant.EPOCH, "sub-1", "leo", null, "why?", "{}", AuditEntry.NONE, "")
                .sealed();
        AuditExport export = new AuditExport(SUBJECT, new AuditExport.Head(1, asked.hash()), List.of(asked));
        String content = TestJson.MAPPER.writeValueAsString(export).replace("why?", "why\\ud800");

        assertThat(run(file(content))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("broken at entry 1: holds text that is not Unicode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "not json", "{\"subject\":null,\"head\":null,\"entries\":null}"})
    void refusesWhatIsNoExport(String content) throws IOException {
        assertThat(run(file(content))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("broken: not an export of an audit trail");
    }

    @Test
    void refusesWhatNoHashCovers() throws IOException {
        assertThat(run(file(json().replace("\"act\"", "\"remark\":\"slipped in\",\"act\""))))
                .isEqualTo(1);
        assertThat(run(file(json().replace("\"act\"", "\"act\":\"slipped in\",\"act\""))))
                .isEqualTo(1);
        assertThat(run(file(json() + "{}"))).isEqualTo(1);
        assertThat(run(file(
                        "{\"subject\":\"" + SUBJECT + "\",\"head\":{\"sequence\":0,\"hash\":\"\"},\"entries\":[]}")))
                .isEqualTo(1);
    }

    @Test
    void saysHowToUseIt() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b", "c")).isEqualTo(2);
        assertThat(run(folder.resolve("missing.json").toString())).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("usage: ")
                .contains("cannot read");
    }
}
