package fr.edossier.criteria.workshop;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Time and reason of a closure before the planned end.")
record EarlyClosure(Instant at, String reason) {}
