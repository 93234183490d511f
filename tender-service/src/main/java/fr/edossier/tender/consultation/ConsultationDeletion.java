package fr.edossier.tender.consultation;

import java.util.UUID;

/** Event: a draft is about to be deleted. Fired in the transaction of the deletion, for packages that keep data of it. */
public record ConsultationDeletion(UUID id) {}
