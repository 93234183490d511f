package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Ground on which the law allows a lighter procedure whatever the value; a legal officer confirms it by the visa, which is then required.")
public record ProcedureGround(
        @NotNull Code code,

        @NotNull @Valid @Schema(description = "The reasons, published.")
        Wording reason) {

    @Schema(
            name = "ProcedureGroundCode",
            description =
                    "Of ADAPTED: SPECIFIC_SERVICES, social and other specific services (R2123-1, 3°); SMALL_LOTS, lots of little value that "
                            + "are together a small part of all (R2123-1, 2°). Of DIRECT: URGENCY (R2122-1), FAILED_PROCEDURE, without an "
                            + "admissible bid (R2122-2), EXCLUSIVE_RIGHTS, technical, artistic or exclusive rights (R2122-3), "
                            + "ADDITIONAL_SUPPLIES (R2122-4), REPETITION of similar works or services (R2122-7).")
    public enum Code {
        SPECIFIC_SERVICES(Procedure.ADAPTED),
        SMALL_LOTS(Procedure.ADAPTED),
        URGENCY(Procedure.DIRECT),
        FAILED_PROCEDURE(Procedure.DIRECT),
        EXCLUSIVE_RIGHTS(Procedure.DIRECT),
        ADDITIONAL_SUPPLIES(Procedure.DIRECT),
        REPETITION(Procedure.DIRECT);

        private final Procedure procedure;

        Code(Procedure procedure) {
            this.procedure = procedure;
        }

        /** The procedure that the ground allows. */
        public Procedure procedure() {
            return procedure;
        }
    }
}
