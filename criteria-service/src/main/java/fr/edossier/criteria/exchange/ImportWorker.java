package fr.edossier.criteria.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works on imports, one at a time and oldest first, on a thread of its own. An import whose machine stopped is taken over and
 * starts again, because an import writes nothing before its end.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int BEAT = 100;

    private final ImportService imports;
    private final ItemReader reader;
    private final RowChecker checker;
    private final ExchangeConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "item-import");
        worker.setDaemon(true);
        worker.setContextClassLoader(ImportWorker.class.getClassLoader());
        return worker;
    });

    ImportWorker(ImportService imports, ItemReader reader, RowChecker checker, ExchangeConfig config) {
        this.imports = imports;
        this.reader = reader;
        this.checker = checker;
        this.config = config;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void start(@Observes StartupEvent start) {
        long poll = config.poll().toMillis();
        thread.scheduleWithFixedDelay(this::workOffQuietly, poll, poll, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    /** Looks for imports now instead of at the next interval. */
    void wake() {
        thread.execute(this::workOffQuietly);
    }

    @SuppressWarnings("CatchingUnchecked")
    private void workOffQuietly() {
        try {
            Optional<ImportJob> job = imports.take();
            while (job.isPresent()) {
                work(job.get());
                job = imports.take();
            }
        } catch (RuntimeException e) {
            LOG.error("imports could not be processed and will be retried", e);
        }
    }

    private void work(ImportJob job) {
        try {
            List<ImportRow> rows = reader.read(job.format(), job.body());
            Set<String> codes = new HashSet<>();
            List<CheckedRow> checked = new ArrayList<>();
            for (ImportRow row : rows) {
                if (checked.size() % BEAT == 0) {
                    imports.beat(job.id(), rows.size(), checked.size());
                }
                checked.add(checker.check(job.caller(), row, codes));
            }
            imports.beat(job.id(), rows.size(), rows.size());
            imports.finish(job, checked);
        } catch (FileRefusal refusal) {
            imports.refuse(job, refusal);
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %s failed", job.id());
            imports.fail(job);
        }
    }
}
