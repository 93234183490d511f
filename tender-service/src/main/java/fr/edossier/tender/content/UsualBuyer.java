package fr.edossier.tender.content;

import io.smallrye.config.ConfigMapping;

/** The Region that the service is installed for. */
@ConfigMapping(prefix = "edossier.buyer")
public interface UsualBuyer {
    String name();

    String siret();

    default Buyer buyer() {
        return new Buyer(name(), siret());
    }
}
