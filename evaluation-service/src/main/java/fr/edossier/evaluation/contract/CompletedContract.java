package fr.edossier.evaluation.contract;

import java.time.Instant;
import java.util.UUID;

/** Data of the fact that a contract is completed. */
record CompletedContract(UUID contractId, Instant completedAt) {}
