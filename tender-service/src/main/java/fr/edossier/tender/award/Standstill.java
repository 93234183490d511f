package fr.edossier.tender.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** The standstill between the rejections of a lot and the signature of its contract (R2182-1); pure. */
final class Standstill {
    private static final int ELECTRONIC_DAYS = 11;
    private static final int POSTAL_DAYS = 16;

    /** @param sentOn day, in Paris, on which a rejection was sent */
    record Sending(LocalDate sentOn, boolean electronic) {}

    private Standstill() {}

    /**
     * First day on which the contract may be signed, from date to date with the day of sending counted (R2182-1; CE 2 Aug.
     * 2011, n° 347526); empty where nobody was rejected.
     */
    static Optional<LocalDate> earliestSignature(Collection<Sending> rejections) {
        return rejections.stream()
                .map(rejection -> rejection.sentOn().plusDays(rejection.electronic() ? ELECTRONIC_DAYS : POSTAL_DAYS))
                .max(LocalDate::compareTo);
    }
}
