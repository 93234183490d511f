package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Frequency of verification. ONCE: once, when it is due. AT_EACH_DELIVERY: with each "
                + "delivery. MONTHLY: every month. QUARTERLY: every quarter. YEARLY: every year. AT_COMPLETION: "
                + "when the contract ends.")
public enum Frequency {
    ONCE,
    AT_EACH_DELIVERY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    AT_COMPLETION
}
