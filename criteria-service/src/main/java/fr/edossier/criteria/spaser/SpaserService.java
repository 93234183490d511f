package fr.edossier.criteria.spaser;

import fr.edossier.criteria.usage.UsageService;
import fr.edossier.criteria.usage.YearlyContracts;
import fr.edossier.platform.i18n.Paris;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Computes the yearly indicators from the signed contracts. */
@ApplicationScoped
public class SpaserService {

    private final UsageService usage;
    private final DatabaseClock clock;

    SpaserService(UsageService usage, DatabaseClock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    int thisYear() {
        return clock.today().getYear();
    }

    @Transactional
    SpaserIndicators read(int from, int to) {
        List<YearlyContracts> rows = usage.contracts(startOf(from), startOf(to + 1));
        return SpaserIndicators.of(from, to, rows, usage.asOf());
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(Paris.ZONE).toInstant();
    }
}
