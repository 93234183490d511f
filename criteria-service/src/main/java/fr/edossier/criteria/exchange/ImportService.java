package fr.edossier.criteria.exchange;

import fr.edossier.criteria.exchange.ImportLine.Severity;
import fr.edossier.criteria.item.Landing;
import fr.edossier.criteria.item.LandingService;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Imports as jobs. A job is accepted, taken by a worker, and ended in the same transaction that writes its items. */
@ApplicationScoped
class ImportService {
    private final ImportRepository imports;
    private final LandingService landing;
    private final LineTexts texts;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final ExchangeConfig config;

    ImportService(
            ImportRepository imports,
            LandingService landing,
            LineTexts texts,
            AuditTrail audit,
            DatabaseClock clock,
            ExchangeConfig config) {
        this.imports = imports;
        this.landing = landing;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    ItemImportView accept(Caller caller, ImportFormat format, ImportMode mode, boolean partial, byte[] body) {
        UUID id = UUID.randomUUID();
        imports.add(new ImportJob(id, format, mode == ImportMode.APPLY, partial, caller, body), clock.instant());
        audit.record(caller, id, "import.accepted", Map.of("mode", mode.name(), "bytes", body.length));
        return read(id);
    }

    @Transactional
    Optional<ImportJob> take() {
        Instant now = clock.instant();
        return imports.take(now, now.minus(config.silence()));
    }

    /** Records progress in a separate transaction, so that readers see it while the work goes on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beat(UUID id, int rowsRead, int rowsDone) {
        imports.beat(id, rowsRead, rowsDone, clock.instant());
    }

    /** Writes the items, the report and the end of the job in one transaction. */
    @Transactional
    void finish(ImportJob job, List<CheckedRow> rows) {
        ImportTally tally = ImportTally.of(rows);
        boolean writes = job.apply() && (tally.refused() == 0 || job.partial());
        boolean refused = job.apply() && !writes;
        if (!imports.end(job.id(), refused ? ImportState.REFUSED : ImportState.DONE, tally, clock.instant())) {
            return;
        }
        List<ImportLine> lines = new ArrayList<>();
        for (CheckedRow row : rows) {
            lines.addAll(row.faults());
            Landing becomes = row.landing();
            if (becomes != null) {
                lines.add(texts.line(row.number(), "", Severity.INFO, code(becomes), List.of()));
                if (writes && becomes != Landing.UNCHANGED) {
                    landing.land(job.caller(), Objects.requireNonNull(row.content()), true);
                }
            }
        }
        imports.addLines(job.id(), lines);
        audit.record(
                job.caller(),
                job.id(),
                "import.ended",
                Map.of("state", refused ? "REFUSED" : "DONE", "refused", tally.refused()));
    }

    private static String code(Landing landing) {
        return landing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Transactional
    void refuse(ImportJob job, FileRefusal refusal) {
        end(job, ImportState.REFUSED, refusal.code(), refusal.arguments());
    }

    @Transactional
    void fail(ImportJob job) {
        end(job, ImportState.FAILED, "import-failed", List.of());
    }

    private void end(ImportJob job, ImportState state, String code, List<Object> arguments) {
        if (imports.end(job.id(), state, ImportTally.NONE, clock.instant())) {
            imports.addLines(job.id(), List.of(texts.line(0, "", Severity.ERROR, code, arguments)));
            audit.record(job.caller(), job.id(), "import.ended", Map.of("state", state.name(), "reason", code));
        }
    }

    ItemImportView read(UUID id) {
        return imports.find(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    Page<ImportLine> report(UUID id, PageRequest request) {
        read(id);
        Integer after = request.after(0, Integer::valueOf);
        return Page.of(
                imports.lines(id, after == null ? 0 : after, request.fetchSize()),
                request,
                line -> List.of(String.valueOf(line.position())),
                line -> line);
    }

    List<ImportLine> lines(UUID id, int after, int size) {
        return imports.lines(id, after, size);
    }
}
