package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.content.ContentHash;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;

/** Flushes a change of an item and records it in the audit trail. */
@ApplicationScoped
class ItemJournal {
    private final ItemRepository items;
    private final AuditTrail audit;

    ItemJournal(ItemRepository items, AuditTrail audit) {
        this.items = items;
        this.audit = audit;
    }

    /** Flushes first, so that the view has the stored version. */
    ItemView written(Caller caller, Item item, String act) {
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
}
