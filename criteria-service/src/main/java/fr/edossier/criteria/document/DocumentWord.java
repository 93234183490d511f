package fr.edossier.criteria.document;

import fr.edossier.criteria.document.ItemDocument.Entry;
import fr.edossier.criteria.document.ItemDocument.Part;
import fr.edossier.criteria.document.ItemDocument.Section;
import fr.edossier.platform.document.WordDocument;

/** DOCX file of the document; Word numbers the headings as the document does. */
final class DocumentWord {
    private DocumentWord() {}

    static byte[] of(ItemDocument document) {
        try (WordDocument word = new WordDocument(document.title(), document.language())) {
            for (Section section : document.sections()) {
                word.heading(1, section.heading());
                for (Entry entry : section.entries()) {
                    word.heading(2, entry.title() + " (" + entry.code() + ", v" + entry.version() + ")");
                    entry.parts().forEach(part -> add(word, part));
                }
            }
            return word.bytes();
        }
    }

    private static void add(WordDocument word, Part part) {
        String label = part.label();
        String text = String.join("\n", part.lines());
        if (part.toFill()) {
            word.box(label == null ? "" : label);
        } else if (label == null) {
            word.paragraph(text);
        } else {
            word.paragraph(label, text);
        }
    }
}
