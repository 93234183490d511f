package fr.edossier.tender.consultation;

import fr.edossier.tender.content.Buyer;
import io.smallrye.config.ConfigMapping;

/** The Region that the service is installed for. */
@ConfigMapping(prefix = "edossier.buyer")
interface UsualBuyer {
    String name();

    String siret();

    default Buyer buyer() {
        return new Buyer(name(), siret());
    }
}
