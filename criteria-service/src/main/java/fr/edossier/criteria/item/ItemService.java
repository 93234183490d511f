package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writing, publishing and reading the items of the catalogue. */
@ApplicationScoped
public class ItemService {
    private static final String PUBLISHED = "fr.edossier.criteria.item.published";
    private static final String SUPERSEDED = "fr.edossier.criteria.item.superseded";
    private static final String WITHDRAWN = "fr.edossier.criteria.item.withdrawn";
    private static final Messages TEXTS = new Messages("problems");

    private final ItemRepository items;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Published(UUID itemId, String code, int number, Nature nature, Theme theme, Text title) {}

    private record Superseded(UUID itemId, String code, int number, UUID byItemId, int byNumber) {}

    private record Withdrawn(
            UUID itemId, String code, int number, @Nullable String replacement) {}

    ItemService(
            ItemRepository items, Idempotency idempotency, AuditTrail audit, FactOutbox facts, DatabaseClock clock) {
        this.items = items;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public ItemView draft(Caller caller, ItemContent content) {
        Item item = new Item(content, departmentOf(caller), caller.subject(), clock.instant());
        items.persist(item);
        return written(caller, item, "item.drafted");
    }

    @Transactional
    public ItemView replace(Caller caller, UUID id, IfMatch ifMatch, ItemContent content) {
        Item item = held(caller, id, ifMatch);
        item.replace(content);
        return written(caller, item, "item.changed");
    }

    @Transactional
    public void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Item item = held(caller, id, ifMatch);
        item.requireDraft();
        items.delete(item);
        audit.record(caller, id, "item.deleted", Map.of("code", item.content().code()));
    }

    /**
     * Fills a catalogue that is empty, all or nothing, once however many replicas start together.
     *
     * @param reviewer publishes what the author drafts: another one, as for any criterion
     * @return how many items were published; 0 for a catalogue that was not empty
     */
    @Transactional
    public int begin(Caller author, Caller reviewer, String department, Supplier<List<ItemContent>> contents) {
        items.holdBeginning();
        if (items.count() > 0) {
            return 0;
        }
        List<ItemContent> all = contents.get();
        for (ItemContent content : all) {
            Item item = new Item(content, department, author.subject(), clock.instant());
            items.persist(item);
            written(author, item, "item.drafted");
            item.submit();
            written(author, item, "item.submitted");
            item.publish(reviewer.subject(), clock.instant());
            published(reviewer, item);
        }
        return all.size();
    }

    /** Puts a complete draft before a curator. */
    @Transactional
    public ItemView submit(Caller caller, UUID id, IfMatch ifMatch) {
        Item item = held(caller, id, ifMatch);
        item.submit();
        return written(caller, item, "item.submitted");
    }

    @Transactional
    public ItemView sendBack(Caller caller, UUID id, IfMatch ifMatch, Reason reason) {
        Item item = held(caller, id, ifMatch);
        item.sendBack(caller.subject(), reason.reason(), clock.instant());
        return written(caller, item, "item.refused");
    }

    @Transactional
    public ItemView clear(Caller caller, UUID id, IfMatch ifMatch, Reason reason) {
        Item item = held(caller, id, ifMatch);
        item.clear(caller.subject(), reason.reason(), clock.instant());
        return written(caller, item, "item.cleared");
    }

    /** The version in force until then is superseded in the same transaction. */
    @Transactional
    public ItemView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, "publication of item " + id, null, ItemView.class, () -> {
            Item item = held(caller, id, ifMatch);
            items.inForce(item.content().code()).ifPresent(former -> supersede(caller, former, item));
            item.publish(caller.subject(), clock.instant());
            return published(caller, item);
        });
    }

    private ItemView published(Caller caller, Item item) {
        ItemView view = written(caller, item, "item.published");
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
        written(caller, former, "item.superseded");
        facts.publish(
                SUPERSEDED,
                former.id(),
                new Superseded(former.id(), former.content().code(), former.number(), later.id(), later.number()));
    }

    @Transactional
    public ItemView withdraw(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewWithdrawal withdrawal) {
        return idempotency.once(key, caller, "withdrawal of item " + id, withdrawal, ItemView.class, () -> {
            Item item = held(caller, id, ifMatch);
            item.withdraw(caller.subject(), withdrawal, clock.instant());
            requireReplacement(item.content().code(), withdrawal.replacement());
            ItemView view = written(caller, item, "item.withdrawn");
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

    /** A draft of the next version, by anybody who may draft; one at a time. */
    @Transactional
    public ItemView draftNext(Caller caller, UUID id) {
        Item item = items.readable(caller, id).orElseThrow(ItemService::notFound);
        boolean last = items.lastNumber(item.content().code()) == item.number();
        if (!last || !item.status().isFrozen()) {
            throw Problem.of(CriteriaProblem.NOT_LAST_VERSION);
        }
        Item next = item.next(departmentOf(caller), caller.subject(), clock.instant());
        items.persist(next);
        return written(caller, next, "item.drafted");
    }

    /** Without a transaction: one statement sees one state, and a commit would cost as much as the read. */
    public ItemView read(Caller caller, UUID id) {
        return ItemView.of(items.readable(caller, id).orElseThrow(ItemService::notFound));
    }

    /** What a curator would find, or what a reader should know; without a transaction, as {@link #read}. */
    public List<ItemFinding> findings(Caller caller, UUID id) {
        Item item = items.readable(caller, id).orElseThrow(ItemService::notFound);
        return ItemFinding.of(
                item,
                finding -> new Text(
                        TEXTS.text(Language.FR, "error." + finding.code(), List.of()),
                        TEXTS.text(Language.EN, "error." + finding.code(), List.of())));
    }

    /**
     * Brings an item to this content: a new code is drafted, a draft changed, a new draft made of what was published.
     * What is said already, by the last version or the one in force, stays as it is.
     *
     * @param write whether to do it, or only to say what would be done
     * @throws Problem 422 for a contradiction, 409 when the last version is in review
     */
    @Transactional
    public Landing land(Caller caller, ItemContent content, boolean write) {
        Instant now = clock.instant();
        Item fresh = new Item(content, departmentOf(caller), caller.subject(), now);
        Item last = items.last(content.code()).orElse(null);
        if (last == null) {
            return landed(caller, fresh, write, Landing.CREATED, "item.drafted");
        }
        if (says(last, content)
                || items.version(content.code(), ItemStatus.PUBLISHED)
                        .filter(inForce -> says(inForce, content))
                        .isPresent()) {
            return Landing.UNCHANGED;
        }
        if (last.status().isFrozen()) {
            Item next = last.next(departmentOf(caller), caller.subject(), now);
            next.replace(content);
            return landed(caller, next, write, Landing.NEW_VERSION, "item.drafted");
        }
        last.requireDraft();
        if (write) {
            last.replace(content);
        }
        return landed(caller, last, write, Landing.CHANGED, "item.changed");
    }

    private Landing landed(Caller caller, Item item, boolean write, Landing landing, String act) {
        if (write) {
            items.persist(item);
            written(caller, item, act);
            items.getEntityManager().detach(item);
        }
        return landing;
    }

    private static boolean says(Item item, ItemContent content) {
        return ContentHash.of(item.content(), 0).equals(ContentHash.of(content, 0));
    }

    /** What the items say, in the order of the ids; without those that the caller may not know of. */
    @Transactional
    public List<ItemContent> contents(Caller caller, List<UUID> ids) {
        Map<UUID, ItemContent> found =
                items.readable(caller, ids).stream().collect(Collectors.toMap(Item::id, Item::content));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Every version that the caller may know of, the first one first. */
    public List<ItemSummary> versions(Caller caller, String code) {
        List<ItemSummary> versions = items.versions(caller, code);
        if (versions.isEmpty()) {
            throw notFound();
        }
        return versions;
    }

    /** What the caller may know of all versions of these items; those unknown are not among them. */
    public List<ItemReference> references(Caller caller, Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : items.versions(caller, codes).stream().map(ItemReference::of).toList();
    }

    public ItemView version(Caller caller, String code, int number) {
        return ItemView.of(items.version(caller, code, number).orElseThrow(ItemService::notFound));
    }

    /** A version once published; without a number the one in force. Empty where the caller may not know of it. */
    public Optional<ItemView> published(Caller caller, String code, @Nullable Integer number) {
        return (number == null ? items.inForce(caller, code) : items.version(caller, code, number))
                .filter(item -> item.status().isFrozen())
                .map(ItemView::of);
    }

    public List<ItemDifference> differences(Caller caller, String code, int from, int to) {
        return ItemDifferences.between(
                version(caller, code, from).content(), version(caller, code, to).content());
    }

    private Item held(Caller caller, UUID id, IfMatch ifMatch) {
        Item item = items.writable(caller, id).orElseThrow(ItemService::notFound);
        ifMatch.check(item.version());
        return item;
    }

    /** Flushes first, so that the version in the view is the stored one. */
    private ItemView written(Caller caller, Item item, String act) {
        try {
            items.flush();
        } catch (ConstraintViolationException refused) {
            throw switch (String.valueOf(refused.getConstraintName())) {
                case "item_code_number_key", "item_code_open_ix" ->
                    item.number() == 1
                            ? Problem.of(CriteriaProblem.CODE_TAKEN).at(ErrorPlace.pointer("/code"), "code-taken")
                            : Problem.of(CriteriaProblem.NOT_LAST_VERSION);
                default -> refused;
            };
        }
        audit.record(
                caller,
                item.id(),
                act,
                Map.of("code", item.content().code(), "contentHash", ContentHash.of(item.content(), item.number())));
        return ItemView.of(item);
    }

    private static String departmentOf(Caller caller) {
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
