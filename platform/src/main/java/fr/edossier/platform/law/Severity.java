package fr.edossier.platform.law;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "FindingSeverity",
        description = "BLOCKING: it will not be published so. WARNING: it hinders nothing, or not yet.")
public enum Severity {
    BLOCKING,
    WARNING
}
