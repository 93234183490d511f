package fr.edossier.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.edossier.platform.TestDatabase;
import fr.edossier.platform.TestJson;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.testing.Races;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instant NOW = Instant.parse("2026-12-01T16:00:01.123456789Z");
    private static final Caller SOPHIE =
            new Caller("sub-1", "sophie", new Caller.Organisation("org-1", "alpes-proprete"), null, Set.of("supplier"));

    private final UUID subject = UUID.randomUUID();
    private final AuditTrail trail = new AuditTrail(DATABASE.dataSource(), () -> NOW, TestJson.MAPPER);

    private AuditEntry record(String act) {
        return DATABASE.transaction(() -> trail.record(SOPHIE, subject, act, Map.of("step", act)));
    }

    @Test
    void keepsWhoDidWhatAndWhen() {
        AuditEntry entry = record("envelope.submitted");

        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        subject,
                        1,
                        Instant.parse("2026-12-01T16:00:01.123456Z"),
                        "sub-1",
                        "sophie",
                        "alpes-proprete",
                        "envelope.submitted",
                        "{\"step\":\"envelope.submitted\"}",
                        "0".repeat(64),
                        entry.computedHash()));
        assertThat(trail.export(subject)).contains(new AuditExport(subject, headOf(entry), List.of(entry)));
    }

    @Test
    void chainsTheEntriesOfASubject() {
        AuditEntry first = record("consultation.drafted");
        AuditEntry second = DATABASE.transaction(
                () -> trail.record(Caller.system("sweep"), subject, "consultation.closed", Map.of()));

        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.organisation()).isNull();
        AuditExport export = trail.export(subject).orElseThrow();
        assertThat(export.entries()).containsExactly(first, second);
        assertThat(AuditVerifier.verify(export, second.hash()).intact()).isTrue();
    }

    @Test
    void leavesNoGapWhereAnActRolledBack() {
        record("first");
        assertThatThrownBy(() -> DATABASE.transaction(() -> {
                    trail.record(SOPHIE, subject, "failing", Map.of());
                    throw new IllegalStateException("rule broken");
                }))
                .hasMessage("rule broken");

        assertThat(record("second").sequence()).isEqualTo(2);
        assertThat(trail.export(subject).orElseThrow().entries())
                .extracting(AuditEntry::act)
                .containsExactly("first", "second");
    }

    @Test
    void makesOneChainOfConcurrentActs() {
        Races.run(8, runner -> {
            for (int i = 0; i < 10; i++) {
                record("act-" + runner + "-" + i);
            }
            return runner;
        });

        AuditExport export = trail.export(subject).orElseThrow();
        assertThat(export.entries()).hasSize(80).extracting(AuditEntry::act).doesNotHaveDuplicates();
        assertThat(AuditVerifier.verify(export, null).intact()).isTrue();
    }

    @Test
    void subjectsDoNotWaitForEachOther() {
        UUID other = UUID.randomUUID();
        AuditEntry meanwhile = DATABASE.transaction(() -> {
            trail.record(SOPHIE, subject, "slow", Map.of());
            return CompletableFuture.supplyAsync(
                            () -> DATABASE.transaction(() -> trail.record(SOPHIE, other, "quick", Map.of())))
                    .get(10, TimeUnit.SECONDS);
        });

        assertThat(meanwhile.sequence()).isEqualTo(1);
    }

    @Test
    void aRefusalInsideAnActOnTheSameSubjectFailsInsteadOfHanging() {
        assertThatThrownBy(() -> DATABASE.transaction(() -> {
                    trail.record(SOPHIE, subject, "act", Map.of());
                    return DATABASE.transaction(() -> trail.recordRefusal(SOPHIE, subject, "refused", Map.of()));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lock timeout");
    }

    @Test
    void aRefusalOutlivesTheActThatWasRefused() {
        assertThatThrownBy(() -> DATABASE.transaction(() -> {
                    DATABASE.transaction(() -> trail.recordRefusal(SOPHIE, subject, "reading.refused", Map.of()));
                    throw Problem.of(PlatformProblem.NOT_FOUND);
                }))
                .isInstanceOf(Problem.class);

        assertThat(trail.export(subject).orElseThrow().entries())
                .extracting(AuditEntry::act)
                .containsExactly("reading.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set act = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "truncate audit_head cascade"
            })
    void theDatabaseRefusesToChangeHistory(String tampering) {
        AuditEntry entry = record("kept");

        assertThatThrownBy(() -> DATABASE.execute(tampering))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("audit_entry is append-only");
        assertThat(trail.export(subject).orElseThrow().entries()).containsExactly(entry);
    }

    @Test
    void theHeadTellsOfEntriesThatAnAdministratorCutOff() {
        record("kept");
        record("cut off");
        DATABASE.transaction(() -> {
            DATABASE.execute("set local session_replication_role = replica");
            DATABASE.execute("delete from audit_entry where sequence = 2 and subject = '" + subject + "'");
            return true;
        });

        assertThat(AuditVerifier.verify(trail.export(subject).orElseThrow(), null))
                .isEqualTo(new AuditVerifier.Verdict(2, "the head says 2 entries"));
    }

    @Test
    void nothingRecordedIsNotFound() {
        assertThat(trail.export(subject)).isEmpty();
        assertThatThrownBy(() -> new AuditResource(trail).export(subject))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(PlatformProblem.NOT_FOUND));
    }

    private static AuditExport.Head headOf(AuditEntry entry) {
        return new AuditExport.Head(entry.sequence(), entry.hash());
    }
}
