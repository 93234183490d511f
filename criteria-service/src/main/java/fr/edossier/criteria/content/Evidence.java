package fr.edossier.criteria.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proof of an answer or of the performance of a clause.")
public record Evidence(
        @NotNull Type type,
        @NotNull @Valid Wording description,

        @NotNull
        @Schema(description = "Whether equivalent evidence is accepted; required for a label (R2111-12 to R2111-17).")
        Boolean orEquivalent) {

    @Schema(
            name = "EvidenceType",
            description =
                    "LABEL: a label or ecolabel. CERTIFICATE: a certificate of conformity or of a person's skills. "
                            + "TEST_REPORT: measured by a laboratory or on site. DATA_SHEET: technical or safety data sheet. "
                            + "DECLARATION: a signed declaration. PLAN: a plan or method statement. "
                            + "RECORD: a register, slip, pay slip or other trace of performance. OTHER: described in words.")
    public enum Type {
        LABEL,
        CERTIFICATE,
        TEST_REPORT,
        DATA_SHEET,
        DECLARATION,
        PLAN,
        RECORD,
        OTHER
    }
}
