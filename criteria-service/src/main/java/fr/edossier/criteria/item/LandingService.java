package fr.edossier.criteria.item;

import fr.edossier.criteria.content.ContentHash;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Creates or updates items from imported contents, matched by code. */
@ApplicationScoped
public class LandingService {
    private final ItemRepository items;
    private final ItemJournal journal;
    private final DatabaseClock clock;

    LandingService(ItemRepository items, ItemJournal journal, DatabaseClock clock) {
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Creates or updates an item: a new code gives a draft, a draft is changed, a published item gets a draft of its next
     * version. Nothing changes if the last version or the version in force already has this content.
     *
     * @param write false to return the effect without writing
     * @throws Problem 422 for a contradiction, 409 when the last version is in review
     */
    @Transactional
    public Landing land(Caller caller, ItemContent content, boolean write) {
        Instant now = clock.instant();
        Item fresh = new Item(content, ItemService.departmentOf(caller), caller.subject(), now);
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
            Item next = last.next(ItemService.departmentOf(caller), caller.subject(), now);
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
            journal.written(caller, item, act);
            items.getEntityManager().detach(item);
        }
        return landing;
    }

    private static boolean says(Item item, ItemContent content) {
        return ContentHash.of(item.content(), 0).equals(ContentHash.of(content, 0));
    }
}
