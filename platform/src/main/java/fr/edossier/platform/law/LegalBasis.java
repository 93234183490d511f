package fr.edossier.platform.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param source null for a rule of good order
 * @param severity from the day on which it applies
 * @param applicableFrom null for always
 */
public record LegalBasis(
        @Nullable String source,
        Severity severity,
        @Nullable LocalDate applicableFrom) {}
