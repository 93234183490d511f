package fr.edossier.tender.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.compliance.LegalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotTimeTest {
    private static final Instant FROM = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant OWN = Instant.parse("2026-11-25T16:00:00Z");
    private static final LegalData LAW = LegalData.LAW;

    private static LotTime asked(@Nullable Instant own, String until) {
        return new LotTime(2, own, Instant.parse(until), 0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-25T16:00:00Z, 2026-11-30T16:00:00Z, -",
                "2026-11-25T16:00:00Z, 2026-11-25T16:00:00.000001Z, -",
                "2026-11-25T16:00:00Z, 2026-11-25T16:00:00Z, lot-not-later",
                "2026-11-25T16:00:00Z, 2026-11-25T15:59:59.999999Z, deadline-shortened",
                "2026-11-25T16:00:00Z, 2026-12-08T16:00:00Z, -",
                "2026-11-25T16:00:00Z, 2026-12-08T16:00:00.000001Z, lot-deadline-after",
                "2026-11-25T16:00:00.000001Z, 2026-11-30T16:00:00Z, lot-closed"
            })
    void lotMovesToLaterWhileItIsOpen(Instant now, String until, @Nullable String fault) {
        Problem refused = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        asked(OWN, until).check(refused, FROM, Instant.parse("2026-12-08T16:00:00Z"), now);
        assertThat(refused.errors())
                .extracting(found -> found.code())
                .containsExactlyElementsOf(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void lotThatClosedWithTheOthersClosesNoEarlierThanTheyDid() {
        Problem refused = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        asked(null, "2026-12-01T15:59:59Z").check(refused, FROM, FROM, OWN);
        assertThat(refused.errors()).extracting(found -> found.code()).containsExactly("deadline-shortened");
        Problem pinned = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        asked(null, "2026-12-01T16:00:00Z").check(pinned, FROM, Instant.parse("2026-12-10T16:00:00Z"), OWN);
        assertThat(pinned.errors()).extracting(fault -> fault.code()).containsExactly("lot-not-later");
        Problem none = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        new LotTime(1, OWN, null, -1).check(none, FROM, FROM, FROM.plusSeconds(1));
        assertThat(none.errors()).isEmpty();
    }

    /** Six days of the calendar in Paris, where the clocks go back on 25 October 2026. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-01T16:00:00Z, 2026-12-07T16:00:00Z, -",
                "2026-12-01T16:00:00Z, 2026-12-07T15:59:59.999999Z, substantial-extension-short",
                "2026-12-01T16:00:00Z, 2026-12-01T16:00:00.000001Z, substantial-extension-short",
                "2026-12-01T16:00:00Z, 2026-12-01T16:00:00Z, substantial-without-extension",
                "2026-10-22T16:00:00Z, 2026-10-28T17:00:00Z, -",
                "2026-10-22T16:00:00Z, 2026-10-28T16:59:59Z, substantial-extension-short"
            })
    void timeToAnswerIsGivenInDays(Instant from, Instant to, @Nullable String fault) {
        LegalData.Extension least = LAW.extension(LocalDate.parse("2026-10-01")).orElseThrow();
        LotTime together = new LotTime(1, null, null, -1);
        assertThat(LackOfTime.of(List.of(together), from, to, least).map(LackOfTime::fault))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void everyLotGetsThatTime() {
        LegalData.Extension least = LAW.extension(LocalDate.parse("2026-11-01")).orElseThrow();
        Instant to = Instant.parse("2026-12-08T16:00:00Z");
        LotTime together = new LotTime(1, null, null, -1);
        assertThat(fault(List.of(together, new LotTime(2, OWN, null, -1)), to, least))
                .isEqualTo("substantial-for-lot");
        assertThat(fault(List.of(together, asked(OWN, "2026-11-28T16:00:00Z")), to, least))
                .isEqualTo("substantial-extension-short");
        assertThat(fault(List.of(together, asked(OWN, "2026-12-01T16:00:00Z")), to, least))
                .isNull();
        assertThat(fault(List.of(new LotTime(2, OWN, null, -1)), to, least)).isEqualTo("substantial-without-extension");
        assertThat(fault(List.of(), FROM, least)).isEqualTo("substantial-without-extension");
        assertThat(fault(List.of(), to, least)).isNull();
    }

    private static @Nullable String fault(List<LotTime> lots, Instant to, LegalData.Extension least) {
        return LackOfTime.of(lots, FROM, to, least).map(LackOfTime::fault).orElse(null);
    }
}
