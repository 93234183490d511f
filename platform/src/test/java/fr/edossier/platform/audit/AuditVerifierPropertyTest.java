package fr.edossier.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Every change to a chain is found, given the head noted down before. */
@Domain(Chains.class)
@Domain(DomainContext.Global.class)
class AuditVerifierPropertyTest {
    private static final int FIELDS = 10;

    @Property
    void aTrueChainIsIntact(@ForAll AuditExport chain) {
        assertThat(AuditVerifier.verify(chain, chain.head().hash()))
                .isEqualTo(new AuditVerifier.Verdict(chain.entries().size(), null));
    }

    @Property
    void aChangedFieldIsFoundAtItsEntry(
            @ForAll AuditExport chain,
            @ForAll @IntRange(max = 7) int at,
            @ForAll @IntRange(max = FIELDS - 1) int field) {
        int index = at % chain.entries().size();
        List<AuditEntry> entries = new ArrayList<>(chain.entries());
        entries.set(index, changed(entries.get(index), field));

        AuditVerifier.Verdict verdict =
                AuditVerifier.verify(new AuditExport(chain.subject(), chain.head(), entries), null);

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.sequence()).isEqualTo(index + 1);
    }

    @Property
    void aChangedFieldIsFoundThoughEveryHashAfterwardsWasMadeAnew(
            @ForAll AuditExport chain,
            @ForAll @IntRange(max = 7) int at,
            @ForAll @IntRange(max = FIELDS - 2) int field) {
        List<AuditEntry> entries = new ArrayList<>(chain.entries());
        int index = at % entries.size();
        entries.set(index, changed(entries.get(index), field));

        assertThat(AuditVerifier.verify(forged(entries, index), chain.head().hash())
                        .intact())
                .isFalse();
    }

    @Property
    void aDroppedEntryIsFound(@ForAll AuditExport chain, @ForAll @IntRange(max = 7) int at) {
        List<AuditEntry> entries = new ArrayList<>(chain.entries());
        entries.remove(at % entries.size());

        assertThat(AuditVerifier.verify(new AuditExport(chain.subject(), chain.head(), entries), null)
                        .intact())
                .isFalse();
    }

    @Property
    void swappedEntriesAreFound(
            @ForAll AuditExport chain, @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int other) {
        List<AuditEntry> entries = new ArrayList<>(chain.entries());
        Assume.that(one % entries.size() != other % entries.size());
        Collections.swap(entries, one % entries.size(), other % entries.size());

        AuditVerifier.Verdict verdict = AuditVerifier.verify(Chains.exportOf(entries), null);

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.sequence()).isEqualTo(Math.min(one % entries.size(), other % entries.size()) + 1);
    }

    @Property
    void anInsertedEntryIsFound(@ForAll AuditExport chain, @ForAll @IntRange(max = 8) int at) {
        List<AuditEntry> entries = new ArrayList<>(chain.entries());
        int index = at % (entries.size() + 1);
        entries.add(index, changed(entries.get(Math.min(index, entries.size() - 1)), 6));

        assertThat(AuditVerifier.verify(forged(entries, index), chain.head().hash())
                        .intact())
                .isFalse();
    }

    @Property
    void aTruncatedChainIsFoundByTheExpectedHeadAlone(
            @ForAll AuditExport chain, @ForAll @IntRange(min = 1, max = 7) int keep) {
        Assume.that(keep < chain.entries().size());
        AuditExport cut = Chains.exportOf(chain.entries().subList(0, keep));

        assertThat(AuditVerifier.verify(cut, null).intact()).isTrue();
        assertThat(AuditVerifier.verify(cut, chain.head().hash()))
                .isEqualTo(new AuditVerifier.Verdict(keep, "the expected head is another hash"));
    }

    @Property
    void textMovedFromOneFieldToTheNextIsAnotherEntry(@ForAll AuditExport chain) {
        AuditEntry entry = chain.entries().get(0);
        Assume.that(!entry.actor().isEmpty());
        AuditEntry moved = new AuditEntry(
                entry.subject(),
                entry.sequence(),
                entry.at(),
                entry.actor().substring(1),
                entry.actor().charAt(0) + entry.actorName(),
                entry.organisation(),
                entry.act(),
                entry.details(),
                entry.previous(),
                entry.hash());

        Assume.that(!moved.equals(entry));
        assertThat(moved.computedHash()).isNotEqualTo(entry.hash());
    }

    /**
     * Forges the chain from an entry on, as somebody who can compute hashes would: sequence, links, hashes and head are
     * consistent again.
     */
    private static AuditExport forged(List<AuditEntry> entries, int from) {
        for (int i = from; i < entries.size(); i++) {
            AuditEntry entry = entries.get(i);
            String previous = i == 0 ? AuditEntry.NONE : entries.get(i - 1).hash();
            entries.set(
                    i,
                    new AuditEntry(
                                    entry.subject(),
                                    i == from ? entry.sequence() : i + 1,
                                    entry.at(),
                                    entry.actor(),
                                    entry.actorName(),
                                    entry.organisation(),
                                    entry.act(),
                                    entry.details(),
                                    i == from ? entry.previous() : previous,
                                    "")
                            .sealed());
        }
        return Chains.exportOf(entries);
    }

    private static AuditEntry changed(AuditEntry entry, int field) {
        return new AuditEntry(
                field == 0 ? new UUID(0, 0) : entry.subject(),
                field == 1 ? entry.sequence() + 1 : entry.sequence(),
                field == 2 ? entry.at().plusNanos(1) : entry.at(),
                field == 3 ? entry.actor() + "x" : entry.actor(),
                field == 4 ? entry.actorName() + "x" : entry.actorName(),
                field == 5 ? (entry.organisation() == null ? "" : null) : entry.organisation(),
                field == 6 ? entry.act() + "x" : entry.act(),
                field == 7 ? entry.details() + " " : entry.details(),
                field == 8 ? entry.hash() : entry.previous(),
                field == 9 ? entry.previous() : entry.hash());
    }
}
