package fr.edossier.criteria.document;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.item.ItemReadingService;
import fr.edossier.criteria.item.ItemStatus;
import fr.edossier.criteria.item.ItemView;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Composes documents from published items; stores nothing. */
@ApplicationScoped
public class DocumentService {
    static final Messages TEXTS = new Messages("documents");

    private final ItemReadingService items;

    DocumentService(ItemReadingService items) {
        this.items = items;
    }

    ItemDocument compose(Caller caller, NewItemDocument asked, Language language) {
        Labels labels = new Labels(TEXTS, language);
        List<Composition.Filled> filled = new ArrayList<>();
        Problem unusable = Problem.of(CriteriaProblem.ITEMS_NOT_USABLE);
        Problem refused = Problem.of(CriteriaProblem.VALUES_REFUSED);
        for (int i = 0; i < asked.items().size(); i++) {
            ChosenItem chosen = asked.items().get(i);
            ItemView item = items.published(caller, chosen.code(), chosen.number())
                    .filter(found -> found.status() != ItemStatus.WITHDRAWN)
                    .orElse(null);
            if (item == null) {
                unusable.at(ErrorPlace.pointer("/items/" + i), "item-not-usable", chosen.code());
            } else {
                Filling filling = new Filling(item.content().variables(), chosen.values(), labels);
                for (Filling.Fault fault : filling.faults()) {
                    refused.at(
                            ErrorPlace.pointer("/items", String.valueOf(i), "values", fault.variable()),
                            fault.code(),
                            fault.arguments().toArray());
                }
                filled.add(new Composition.Filled(item, filling));
            }
        }
        for (Problem problem : List.of(unusable, refused)) {
            if (!problem.errors().isEmpty()) {
                throw problem;
            }
        }
        return Composition.of(asked.kind(), asked.title(), filled, labels);
    }
}
