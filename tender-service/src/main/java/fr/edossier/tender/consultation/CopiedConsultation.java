package fr.edossier.tender.consultation;

import java.util.Map;
import java.util.UUID;

/** @param lots the copy's lots by the original's */
public record CopiedConsultation(ConsultationView copy, Map<UUID, UUID> lots) {}
