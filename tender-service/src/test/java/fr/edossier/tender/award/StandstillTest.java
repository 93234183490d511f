package fr.edossier.tender.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.award.Standstill.Sending;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandstillTest {
    /** The first line is the case of CE 2 Aug. 2011, n° 347526; the others cross a leap day and a change to summer time. */
    @ParameterizedTest
    @CsvSource({
        "2010-12-28, false, 2011-01-13",
        "2026-12-01, true, 2026-12-12",
        "2028-02-20, true, 2028-03-02",
        "2027-02-20, true, 2027-03-03",
        "2027-03-20, false, 2027-04-05"
    })
    void runsFromDateToDate(LocalDate sentOn, boolean electronic, LocalDate signature) {
        assertThat(Standstill.earliestSignature(List.of(new Sending(sentOn, electronic))))
                .contains(signature);
    }

    @Test
    void theLastOfSeveralRejectionsCounts() {
        Sending early = new Sending(LocalDate.of(2026, 12, 1), true);
        Sending byPost = new Sending(LocalDate.of(2026, 12, 2), false);
        Sending late = new Sending(LocalDate.of(2026, 12, 6), true);

        assertThat(Standstill.earliestSignature(List.of(early, byPost, late))).contains(LocalDate.of(2026, 12, 18));
        assertThat(Standstill.earliestSignature(List.of(late, early))).contains(LocalDate.of(2026, 12, 17));
    }

    @Test
    void thereIsNoneWhereNobodyWasRejected() {
        assertThat(Standstill.earliestSignature(List.of())).isEmpty();
    }
}
