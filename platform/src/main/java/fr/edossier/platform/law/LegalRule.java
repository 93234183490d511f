package fr.edossier.platform.law;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rule that a check finds broken; the constants of an enum are. */
public interface LegalRule {
    String name();

    LegalBasis basis();

    default @Nullable String legalSource() {
        return basis().source();
    }

    /** Before the day from which it applies, a rule only warns. */
    default Severity severity(LocalDate on) {
        LocalDate from = basis().applicableFrom();
        return from != null && on.isBefore(from) ? Severity.WARNING : basis().severity();
    }

    default @Nullable LocalDate applicableFrom() {
        return basis().applicableFrom();
    }

    /** Names its text. */
    default String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
