package fr.edossier.tender.dossier;

import java.util.Map;
import java.util.UUID;

/**
 * The content of a submitted dossier.
 *
 * @param bids the bid for each lot of the manifest, as bytes that {@link DossierService#bid} reads
 */
public record DossierContent(Manifest manifest, Map<UUID, byte[]> bids) {}
