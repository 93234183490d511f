package fr.edossier.platform.law;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rule that a check can report as broken; implemented by enums. */
public interface LegalRule {
    String name();

    LegalBasis basis();

    default @Nullable String legalSource() {
        return basis().source();
    }

    /** Returns a warning before the date from which the rule applies, and its own severity from then on. */
    default Severity severity(LocalDate on) {
        LocalDate from = basis().applicableFrom();
        return from != null && on.isBefore(from) ? Severity.WARNING : basis().severity();
    }

    default @Nullable LocalDate applicableFrom() {
        return basis().applicableFrom();
    }

    /** Returns the name in kebab case, the key of its text. */
    default String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
