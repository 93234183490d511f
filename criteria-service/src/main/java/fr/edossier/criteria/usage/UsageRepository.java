package fr.edossier.criteria.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes the rows of use; a row that exists already is not written again. */
@ApplicationScoped
class UsageRepository {
    private static final String SUMMARY = """
            insert into item_usage (code, consultations, contracts, value, last_used_at, achieved)
            select code, consultations, contracts, value, last_used_at, achieved from (select changed.code,
                (select count(distinct u.consultation_id) from consultation_use u where u.code = changed.code)
                    as consultations,
                (select count(*) from signed_contract s where s.contract_id in
                    (select u.contract_id from contract_use u where u.code = changed.code)) as contracts,
                (select coalesce(sum(s.amount), 0) from signed_contract s where s.contract_id in
                    (select u.contract_id from contract_use u where u.code = changed.code)) as value,
                greatest((select max(u.at) from consultation_use u where u.code = changed.code),
                    (select max(s.signed_at) from signed_contract s join contract_use u using (contract_id)
                    where u.code = changed.code)) as last_used_at,
                (select case when count(*) >= ? then least(round(100 * avg(a.achieved / a.planned)), 1000000) end
                    from shared_achievement a where a.code = changed.code and a.planned > 0) as achieved
                from (select cast(? as text) as code) changed) summed
            where last_used_at is not null
            on conflict (code) do update set consultations = excluded.consultations, contracts = excluded.contracts,
                value = excluded.value, last_used_at = excluded.last_used_at, achieved = excluded.achieved""";

    private final UsageTables tables;

    UsageRepository(UsageTables tables) {
        this.tables = tables;
    }

    void add(PublishedConsultation fact, PublishedConsultation.Use use, Instant at) {
        tables.write(
                "insert into consultation_use (consultation_id, lot_id, code, number, nature, department, at) "
                        + "values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                fact.consultationId(),
                use.lotId(),
                use.itemCode(),
                use.number(),
                use.nature(),
                fact.department(),
                at);
    }

    void add(AwardedLot fact, AwardedLot.Criterion criterion) {
        tables.write(
                "insert into mark_spread (lot_id, code, number, bids, deviation, distinct_marks) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                fact.lotId(),
                criterion.itemCode(),
                criterion.number(),
                criterion.marks().bids(),
                criterion.marks().deviation(),
                criterion.marks().distinct());
    }

    /** Adds a contract; returns false if it existed already. */
    boolean add(SignedContract fact) {
        return tables.write(
                        "insert into signed_contract (contract_id, lot_id, department, cpv, amount, currency, signed_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        fact.contractId(),
                        fact.lotId(),
                        fact.department(),
                        fact.mainCpv(),
                        fact.amount().amount(),
                        fact.amount().currency(),
                        fact.signedAt())
                > 0;
    }

    void add(SignedContract fact, SignedContract.Item item) {
        tables.write(
                "insert into contract_use (contract_id, code, number, nature, theme) values (?, ?, ?, ?, ?) "
                        + "on conflict do nothing",
                fact.contractId(),
                item.itemCode(),
                item.number(),
                item.nature(),
                item.theme());
    }

    void add(SharedEvaluation fact, int position, SharedEvaluation.Figure figure) {
        tables.write(
                "insert into shared_achievement (evaluation_id, position, code, number, planned, achieved, "
                        + "evidence_received) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                fact.evaluationId(),
                position,
                figure.itemCode(),
                figure.itemNumber(),
                figure.planned(),
                figure.achieved(),
                figure.evidenceReceived());
    }

    /** Updates the summary of an item; an item that was never used has none. */
    void summarise(String code) {
        tables.write(SUMMARY, Average.LEAST, code);
    }

    /** Records when a feed was read; an earlier time than the recorded one is ignored, because two replicas may write in any order. */
    void read(String feed, Instant at) {
        tables.write(
                "insert into feed_reading (feed, at) values (?, ?) "
                        + "on conflict (feed) do update set at = greatest(feed_reading.at, excluded.at)",
                feed,
                at);
    }
}
