package fr.edossier.platform.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Legal source of a rule.
 *
 * @param source null for a rule of good practice without a legal source
 * @param severity from {@code applicableFrom} on
 * @param applicableFrom null when the rule always applies
 */
public record LegalBasis(
        @Nullable String source,
        Severity severity,
        @Nullable LocalDate applicableFrom) {}
