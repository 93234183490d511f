package fr.edossier.evaluation.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** {@code edossier.reply.*} */
@ConfigMapping(prefix = "edossier.reply")
public interface ReplyConfig {
    /** Days that a supplier has to reply, from the moment the evaluation is sent. */
    @WithDefault("30")
    @Min(15)
    @Max(365)
    int days();
}
