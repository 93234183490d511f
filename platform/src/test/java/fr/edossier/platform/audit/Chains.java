package fr.edossier.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** Generates intact chains of one to eight entries. */
class Chains extends DomainContextBase {
    private static final UUID SUBJECT = UUID.fromString("0198c1a0-0000-7000-8000-000000000001");

    private record Act(
            long micros,
            String actor,
            String name,
            @Nullable String organisation,
            String act,
            String details) {}

    @Provide
    Arbitrary<AuditExport> chain() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u0000', 'é', '€', '\u2028')
                .ofMaxLength(12);
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000_000_000L),
                        text,
                        text,
                        text.injectNull(0.3),
                        text,
                        text)
                .as(Act::new);
        return act.list().ofMinSize(1).ofMaxSize(8).map(Chains::chainOf);
    }

    private static AuditExport chainOf(List<Act> acts) {
        List<AuditEntry> entries = new ArrayList<>();
        for (Act act : acts) {
            entries.add(new AuditEntry(
                            SUBJECT,
                            entries.size() + 1L,
                            Instant.EPOCH.plusNanos(act.micros() * 1000),
                            act.actor(),
                            act.name(),
                            act.organisation(),
                            act.act(),
                            act.details(),
                            lastHash(entries),
                            "")
                    .sealed());
        }
        return exportOf(entries);
    }

    /** Adds the matching head to the entries. */
    static AuditExport exportOf(List<AuditEntry> entries) {
        return new AuditExport(SUBJECT, new AuditExport.Head(entries.size(), lastHash(entries)), entries);
    }

    private static String lastHash(List<AuditEntry> entries) {
        return entries.isEmpty()
                ? AuditEntry.NONE
                : entries.get(entries.size() - 1).hash();
    }
}
