package fr.edossier.evaluation.contract;

import java.time.Instant;
import java.util.UUID;

/** What the feed says when a contract is over. */
record CompletedContract(UUID contractId, Instant completedAt) {}
