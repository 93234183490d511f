package fr.edossier.platform.law;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "FindingSeverity",
        description = "BLOCKING: prevents publication. WARNING: does not prevent it, or not yet.")
public enum Severity {
    BLOCKING,
    WARNING
}
