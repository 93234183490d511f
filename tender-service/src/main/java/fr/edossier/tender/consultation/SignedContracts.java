package fr.edossier.tender.consultation;

import java.util.UUID;

/** Tells whether a contract is signed, which keeps a consultation and its lot from being given up; contracts answer. */
public interface SignedContracts {
    boolean isAny(UUID consultationId);

    boolean isAnyOfLot(UUID lotId);
}
