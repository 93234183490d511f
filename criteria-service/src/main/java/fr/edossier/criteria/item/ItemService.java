package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Writing, publishing and reading the items of the catalogue. */
@ApplicationScoped
public class ItemService {
    private static final String PUBLISHED = "fr.edossier.criteria.item.published";

    private final ItemRepository items;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Published(UUID itemId, String code, int number, Nature nature, Theme theme, Text title) {}

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
        String department = caller.department();
        if (department == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        Item item = new Item(content, department, caller.subject(), clock.instant());
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
        audit.record(caller, id, "item.deleted", Map.of("code", item.code()));
    }

    @Transactional
    public ItemView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, "publication of item " + id, null, ItemView.class, () -> {
            Item item = held(caller, id, ifMatch);
            item.publish(caller.subject(), clock.instant());
            ItemView view = written(caller, item, "item.published");
            facts.publish(
                    PUBLISHED,
                    id,
                    new Published(id, view.code(), view.number(), view.nature(), view.theme(), view.title()));
            return view;
        });
    }

    /** Without a transaction: one statement sees one state, and a commit would cost as much as the read. */
    public ItemView read(Caller caller, UUID id) {
        return ItemView.of(items.readable(caller, id).orElseThrow(ItemService::notFound));
    }

    /** Without a transaction, as {@link #read}. */
    public Page<ItemSummary> list(Caller caller, ItemFilter filter, ItemOrder order, PageRequest request) {
        return Page.of(items.page(caller, filter, order, request), request, order::key, item -> item);
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
            if ("item_code_number_key".equals(refused.getConstraintName())) {
                throw Problem.of(CriteriaProblem.CODE_TAKEN).at(ErrorPlace.pointer("/code"), "code-taken");
            }
            throw refused;
        }
        audit.record(
                caller,
                item.id(),
                act,
                Map.of("code", item.code(), "contentHash", ContentHash.of(item.content(), item.number())));
        return ItemView.of(item);
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
