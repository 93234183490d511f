package fr.edossier.tender.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.content.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure and each day on which it changes. */
class LegalDataTest {
    private static final LegalData LAW = LegalData.LAW;

    @ParameterizedTest
    @CsvSource({
        "FORMAL_FROM, WORKS, 2025-12-31, ",
        "FORMAL_FROM, WORKS, 2026-01-01, 5404000",
        "FORMAL_FROM, WORKS, 2027-12-31, 5404000",
        "FORMAL_FROM, WORKS, 2028-01-01, ",
        "FORMAL_FROM, SUPPLIES, 2025-12-31, ",
        "FORMAL_FROM, SUPPLIES, 2026-01-01, 216000",
        "FORMAL_FROM, SUPPLIES, 2027-12-31, 216000",
        "FORMAL_FROM, SUPPLIES, 2028-01-01, ",
        "FORMAL_FROM, SERVICES, 2025-12-31, ",
        "FORMAL_FROM, SERVICES, 2026-01-01, 216000",
        "FORMAL_FROM, SERVICES, 2027-12-31, 216000",
        "FORMAL_FROM, SERVICES, 2028-01-01, ",
        "DIRECT_BELOW, WORKS, 2025-12-31, ",
        "DIRECT_BELOW, WORKS, 2026-01-01, 100000",
        "DIRECT_BELOW, WORKS, 2028-01-01, 100000",
        "DIRECT_BELOW, SUPPLIES, 2025-12-31, ",
        "DIRECT_BELOW, SUPPLIES, 2026-01-01, 40000",
        "DIRECT_BELOW, SUPPLIES, 2026-03-31, 40000",
        "DIRECT_BELOW, SUPPLIES, 2026-04-01, 60000",
        "DIRECT_BELOW, SERVICES, 2025-12-31, ",
        "DIRECT_BELOW, SERVICES, 2026-01-01, 40000",
        "DIRECT_BELOW, SERVICES, 2026-03-31, 40000",
        "DIRECT_BELOW, SERVICES, 2026-04-01, 60000"
    })
    void thresholdIsThatOfTheDay(
            LegalData.Use use, PurchaseCategory category, LocalDate day, @Nullable BigDecimal amount) {
        assertThat(LAW.threshold(use, category, day)
                        .map(LegalData.Threshold::amount)
                        .orElse(null))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, 2016-03-31, ",
        "OPEN, 2016-04-01, 30",
        "RESTRICTED, 2016-03-31, ",
        "RESTRICTED, 2016-04-01, 30",
        "NEGOTIATED, 2016-03-31, ",
        "NEGOTIATED, 2016-04-01, 30",
        "COMPETITIVE_DIALOGUE, 2016-03-31, ",
        "COMPETITIVE_DIALOGUE, 2016-04-01, 30",
        "ADAPTED, 2026-12-01, ",
        "DIRECT, 2026-12-01, "
    })
    void periodIsThatOfTheDay(Procedure procedure, LocalDate day, @Nullable Integer days) {
        assertThat(LAW.period(procedure, day).map(LegalData.Period::days).orElse(null))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, ", "2019-04-01, 6", "2026-12-01, 6"})
    void extensionIsThatOfTheDay(LocalDate day, @Nullable Integer days) {
        assertThat(LAW.extension(day).map(LegalData.Extension::days).orElse(null))
                .isEqualTo(days);
    }
}
