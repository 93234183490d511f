package fr.edossier.tender.amendment;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.LotInConsultation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Deadline of a lot before and after an amendment.
 *
 * @param own the lot's own deadline before; null where it closes with the consultation
 * @param asked the deadline that the amendment sets; null where it sets none
 * @param place index of the lot in the amendment; -1 where the amendment does not name it
 */
record LotTime(int number, @Nullable Instant own, @Nullable Instant asked, int place) {
    /**
     * Lists the lots that have not ended.
     *
     * @throws Problem 422 if the amendment names a lot twice, a lot that has ended, or a lot of another consultation
     */
    static List<LotTime> of(List<LotInConsultation> lots, List<NewAmendment.LotDeadline> amended) {
        List<LotInConsultation> running =
                lots.stream().filter(lot -> lot.ending() == null).toList();
        Problem refused = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        List<UUID> asked = amended.stream().map(NewAmendment.LotDeadline::id).toList();
        for (int place = 0; place < asked.size(); place++) {
            UUID id = asked.get(place);
            if (running.stream().noneMatch(lot -> lot.id().equals(id))) {
                refused.at(ErrorPlace.pointer("/lots/" + place + "/id"), "no-running-lot");
            } else if (asked.indexOf(id) != place) {
                refused.at(ErrorPlace.pointer("/lots/" + place + "/id"), "lot-twice");
            }
        }
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
        List<LotTime> times = new ArrayList<>();
        for (LotInConsultation lot : running) {
            int place = asked.indexOf(lot.id());
            times.add(new LotTime(
                    lot.number(),
                    lot.content().deadline(),
                    place < 0 ? null : amended.get(place).deadline(),
                    place));
        }
        return times;
    }

    /** Returns all lots, with the deadlines that the amendment sets. */
    static List<LotInConsultation> moved(List<LotInConsultation> lots, List<NewAmendment.LotDeadline> amended) {
        return lots.stream()
                .map(lot -> IntStream.range(0, amended.size())
                        .filter(place -> amended.get(place).id().equals(lot.id()))
                        .mapToObj(place -> lot.until(amended.get(place).deadline()))
                        .findFirst()
                        .orElse(lot))
                .toList();
    }

    boolean isMoved() {
        return asked != null;
    }

    /** @param deadline the consultation's deadline before the amendment */
    Instant before(Instant deadline) {
        return Objects.requireNonNullElse(own, deadline);
    }

    /** @param deadline the consultation's deadline after the amendment */
    Instant after(Instant deadline) {
        return asked == null ? Objects.requireNonNullElse(own, deadline) : asked;
    }

    /**
     * Checks that a lot's deadline moves only later, before it has passed, and not beyond the consultation's.
     *
     * @param from the consultation's deadline before the amendment; {@code to} the one after it
     */
    void check(Problem refused, Instant from, Instant to, Instant now) {
        if (asked == null) {
            return;
        }
        ErrorPlace at = ErrorPlace.pointer("/lots/" + place + "/deadline");
        Instant before = before(from);
        if (now.isAfter(before)) {
            refused.at(at, "lot-closed", before.toString());
        } else if (asked.isBefore(before)) {
            refused.at(at, "deadline-shortened", before.toString());
        } else if (asked.equals(before)) {
            refused.at(at, "lot-not-later", before.toString());
        } else if (asked.isAfter(to)) {
            refused.at(at, "lot-deadline-after", number);
        }
    }
}
