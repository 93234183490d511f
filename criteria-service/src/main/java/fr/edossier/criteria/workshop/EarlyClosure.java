package fr.edossier.criteria.workshop;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A workshop closed before its time.")
record EarlyClosure(Instant at, String reason) {}
