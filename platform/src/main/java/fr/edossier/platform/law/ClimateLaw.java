package fr.edossier.platform.law;

import java.time.LocalDate;

/** From when article 35 of law no. 2021-1104 and decree no. 2022-767 apply to a consultation that is launched. */
public final class ClimateLaw {
    /** A criterion that takes the environment into account. */
    public static final LocalDate CRITERIA = LocalDate.of(2026, 8, 21);

    /** A clause that does, and social clauses above the European threshold. */
    public static final LocalDate CLAUSES = LocalDate.of(2026, 8, 22);

    private ClimateLaw() {}
}
