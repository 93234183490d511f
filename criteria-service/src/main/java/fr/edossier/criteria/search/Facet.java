package fr.edossier.criteria.search;

/** Facets of a search. A constant has the name of its filter; its value is the SQL of the value that a row counts for. */
enum Facet {
    nature("s.nature"),
    theme("s.theme"),
    subTheme("s.sub_theme"),
    level("s.level"),
    marketFamily("null"),
    status("s.status"),
    visibility("s.visibility"),
    sourceLevel("s.source_level"),
    confidentiality("s.confidentiality"),
    askedOf("s.asked_of"),
    used("cast(s.use_count > 0 as text)");

    private final String value;

    Facet(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    boolean isFilteredBy(ItemQuery query) {
        return switch (this) {
            case nature -> query.nature() != null;
            case theme -> query.theme() != null;
            case subTheme -> query.subTheme() != null;
            case level -> query.level() != null;
            case marketFamily -> query.marketFamily() != null;
            case status -> true; // without a filter, superseded and withdrawn items are left out
            case visibility -> query.visibility() != null;
            case sourceLevel -> query.sourceLevel() != null;
            case confidentiality -> query.confidentiality() != null;
            case askedOf -> query.askedOf() != null;
            case used -> query.used() != null;
        };
    }
}
