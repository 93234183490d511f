package fr.edossier.platform.openapi;

import java.util.Locale;

/** Names of the schemas of an API document. */
final class SchemaName {
    private static final String SCHEMAS = "#/components/schemas/";

    private SchemaName() {}

    static String reference(String name) {
        return SCHEMAS + name;
    }

    /** Name of the thing that a schema shows: Grid for GridView and GridSummary. */
    static String thing(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1).replaceFirst("(?<=.)(View|Summary)$", "");
    }

    /** The thing in lower-case words: "award criterion" for AwardCriterionView. */
    static String words(String reference) {
        return thing(reference).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
