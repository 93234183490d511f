package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Use cases of writing and publishing the items of the catalogue. */
@ApplicationScoped
public class ItemService {
    private static final String PUBLISHED = "fr.edossier.criteria.item.published";
    private static final String SUPERSEDED = "fr.edossier.criteria.item.superseded";
    private static final String WITHDRAWN = "fr.edossier.criteria.item.withdrawn";

    private final ItemRepository items;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final ItemJournal journal;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Published(UUID itemId, String code, int number, Nature nature, Theme theme, Text title) {}

    private record Superseded(UUID itemId, String code, int number, UUID byItemId, int byNumber) {}

    private record Withdrawn(
            UUID itemId, String code, int number, @Nullable String replacement) {}

    ItemService(
            ItemRepository items,
            Idempotency idempotency,
            AuditTrail audit,
            ItemJournal journal,
            FactOutbox facts,
            DatabaseClock clock) {
        this.items = items;
        this.idempotency = idempotency;
        this.audit = audit;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public ItemView draft(Caller caller, ItemContent content) {
        Item item = new Item(content, departmentOf(caller), caller.subject(), clock.instant());
        items.persist(item);
        return journal.written(caller, item, "item.drafted");
    }

    @Transactional
    public ItemView replace(Caller caller, UUID id, IfMatch ifMatch, ItemContent content) {
        Item item = held(caller, id, ifMatch);
        item.replace(content);
        return journal.written(caller, item, "item.changed");
    }

    @Transactional
    public void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Item item = held(caller, id, ifMatch);
        item.requireDraft();
        items.delete(item);
        audit.record(caller, id, "item.deleted", Map.of("code", item.content().code()));
    }

    /**
     * Loads items into an empty catalogue, all or none, and once even if several replicas start together.
     *
     * @param reviewer publisher of the items, different from the author as for any criterion
     * @return the number of items published; 0 if the catalogue was not empty
     */
    @Transactional
    public int begin(Caller author, Caller reviewer, Supplier<List<ItemContent>> contents) {
        items.holdBeginning();
        if (items.count() > 0) {
            return 0;
        }
        List<ItemContent> all = contents.get();
        for (ItemContent content : all) {
            Item item = new Item(content, departmentOf(author), author.subject(), clock.instant());
            items.persist(item);
            journal.written(author, item, "item.drafted");
            item.submit();
            journal.written(author, item, "item.submitted");
            item.publish(reviewer.subject(), clock.instant());
            published(reviewer, item);
        }
        return all.size();
    }

    /** Submits a complete draft for review. */
    @Transactional
    public ItemView submit(Caller caller, UUID id, IfMatch ifMatch) {
        Item item = held(caller, id, ifMatch);
        item.submit();
        return journal.written(caller, item, "item.submitted");
    }

    @Transactional
    public ItemView sendBack(Caller caller, UUID id, IfMatch ifMatch, Reason reason) {
        Item item = held(caller, id, ifMatch);
        item.sendBack(caller.subject(), reason.reason(), clock.instant());
        return journal.written(caller, item, "item.refused");
    }

    @Transactional
    public ItemView clear(Caller caller, UUID id, IfMatch ifMatch, Reason reason) {
        Item item = held(caller, id, ifMatch);
        item.clear(caller.subject(), reason.reason(), clock.instant());
        return journal.written(caller, item, "item.cleared");
    }

    /** Publishes an item and supersedes the version in force in the same transaction. */
    @Transactional
    public ItemView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.internal("publication of item", id), null, ItemView.class, () -> {
            Item item = held(caller, id, ifMatch);
            items.inForce(item.content().code()).ifPresent(former -> supersede(caller, former, item));
            item.publish(caller.subject(), clock.instant());
            return published(caller, item);
        });
    }

    private ItemView published(Caller caller, Item item) {
        ItemView view = journal.written(caller, item, "item.published");
        ItemContent content = view.content();
        facts.publish(
                PUBLISHED,
                view.id(),
                new Published(
                        view.id(), content.code(), view.number(), content.nature(), content.theme(), content.title()));
        return view;
    }

    private void supersede(Caller caller, Item former, Item later) {
        former.supersede();
        journal.written(caller, former, "item.superseded");
        facts.publish(
                SUPERSEDED,
                former.id(),
                new Superseded(former.id(), former.content().code(), former.number(), later.id(), later.number()));
    }

    @Transactional
    public ItemView withdraw(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewWithdrawal withdrawal) {
        return idempotency.once(key, caller, Act.internal("withdrawal of item", id), withdrawal, ItemView.class, () -> {
            Item item = held(caller, id, ifMatch);
            item.withdraw(caller.subject(), withdrawal, clock.instant());
            requireReplacement(item.content().code(), withdrawal.replacement());
            ItemView view = journal.written(caller, item, "item.withdrawn");
            facts.publish(
                    WITHDRAWN, id, new Withdrawn(id, item.content().code(), item.number(), withdrawal.replacement()));
            return view;
        });
    }

    private void requireReplacement(String code, @Nullable String replacement) {
        if (replacement != null
                && (replacement.equals(code) || items.inForce(replacement).isEmpty())) {
            throw Problem.of(CriteriaProblem.REPLACEMENT_UNKNOWN)
                    .at(ErrorPlace.pointer("/replacement"), "replacement-unknown");
        }
    }

    /** Drafts the next version; only one draft at a time. */
    @Transactional
    public ItemView draftNext(Caller caller, UUID id) {
        Item item = items.readable(caller, id).orElseThrow(ItemService::notFound);
        boolean last = items.lastNumber(item.content().code()) == item.number();
        if (!last || !item.status().isFrozen()) {
            throw Problem.of(CriteriaProblem.NOT_LAST_VERSION);
        }
        Item next = item.next(departmentOf(caller), caller.subject(), clock.instant());
        items.persist(next);
        return journal.written(caller, next, "item.drafted");
    }

    private Item held(Caller caller, UUID id, IfMatch ifMatch) {
        Item item = items.writable(caller, id).orElseThrow(ItemService::notFound);
        ifMatch.check(item.version());
        return item;
    }

    static String departmentOf(Caller caller) {
        String department = caller.department();
        if (department == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return department;
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
