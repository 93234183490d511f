package fr.edossier.criteria.document;

import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.document.ItemDocument.Entry;
import fr.edossier.criteria.document.ItemDocument.Section;
import fr.edossier.criteria.document.ItemDocument.Unfilled;
import fr.edossier.criteria.item.ItemView;
import fr.edossier.platform.i18n.Labels;
import java.util.ArrayList;
import java.util.List;

/** Composes a document from chosen items: one section per nature, numbered 1, 1.1, 1.2, 2, in the order chosen. */
final class Composition {
    private static final List<Nature> ORDER = List.of(Nature.CLAUSE, Nature.CRITERION, Nature.FREE_FORM);

    private Composition() {}

    /** An item with the values of its variables. */
    record Filled(ItemView item, Filling filling) {}

    static ItemDocument of(DocumentKind kind, String title, List<Filled> items, Labels labels) {
        List<Section> sections = new ArrayList<>();
        for (Nature nature : ORDER) {
            List<Filled> chosen = items.stream()
                    .filter(filled -> filled.item().content().nature() == nature)
                    .toList();
            if (!chosen.isEmpty()) {
                String number = String.valueOf(sections.size() + 1);
                sections.add(new Section(
                        number,
                        nature,
                        labels.of("section." + kind + "." + nature),
                        entries(kind, number, chosen, labels)));
            }
        }
        List<Unfilled> unfilled = items.stream()
                .flatMap(filled -> filled.filling().unfilled().stream()
                        .map(variable -> new Unfilled(
                                filled.item().content().code(), variable.name(), labels.of(variable.label()))))
                .toList();
        return new ItemDocument(kind, title, labels.language().tag(), sections, unfilled);
    }

    private static List<Entry> entries(DocumentKind kind, String section, List<Filled> chosen, Labels labels) {
        List<Entry> entries = new ArrayList<>();
        for (Filled filled : chosen) {
            Parts parts = new Parts(filled.item().content(), filled.filling(), labels);
            entries.add(new Entry(
                    section + "." + (entries.size() + 1),
                    filled.item().content().code(),
                    filled.item().number(),
                    labels.of(filled.item().content().title()),
                    kind == DocumentKind.CONTRACT_TEXT ? parts.contract() : parts.frame()));
        }
        return entries;
    }
}
