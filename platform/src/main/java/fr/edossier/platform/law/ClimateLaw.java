package fr.edossier.platform.law;

import java.time.LocalDate;

/** Dates from which article 35 of law no. 2021-1104 and decree no. 2022-767 apply to newly launched consultations. */
public final class ClimateLaw {
    /** At least one criterion takes the environment into account. */
    public static final LocalDate CRITERIA = LocalDate.of(2026, 8, 21);

    /** At least one clause takes the environment into account; above the European threshold, social clauses too. */
    public static final LocalDate CLAUSES = LocalDate.of(2026, 8, 22);

    private ClimateLaw() {}
}
