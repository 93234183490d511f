package fr.edossier.tender.consultation;

import java.util.UUID;

/** A draft is about to be deleted, in the running transaction: for those who keep something of it elsewhere. */
public record ConsultationDeletion(UUID id) {}
