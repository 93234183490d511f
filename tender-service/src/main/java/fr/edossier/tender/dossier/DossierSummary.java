package fr.edossier.tender.dossier;

import java.time.Instant;
import java.util.UUID;

public record DossierSummary(UUID id, UUID consultationId, Instant createdAt) {}
