package fr.edossier.tender.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** When a contract may be signed after the rejected bidders were told; pure. */
final class Standstill {
    private static final int ELECTRONIC_DAYS = 11;
    private static final int POSTAL_DAYS = 16;

    /** @param sentOn day, in Paris, on which the rejection was sent */
    record Rejection(LocalDate sentOn, boolean electronic) {}

    private Standstill() {}

    /**
     * First day on which the contract may be signed, from date to date with the day of sending counted (R2182-1; CE 2 Aug.
     * 2011, n° 347526); empty where nobody was rejected.
     */
    static Optional<LocalDate> earliestSignature(Collection<Rejection> rejections) {
        return rejections.stream()
                .map(rejection -> rejection.sentOn().plusDays(rejection.electronic() ? ELECTRONIC_DAYS : POSTAL_DAYS))
                .max(LocalDate::compareTo);
    }
}
