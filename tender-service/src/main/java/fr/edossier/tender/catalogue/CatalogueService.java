package fr.edossier.tender.catalogue;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/** Reads published items from criteria-service. If it is down, only picking items fails. Call it outside transactions. */
@ApplicationScoped
public class CatalogueService {
    private static final Logger LOG = Logger.getLogger(CatalogueService.class);

    private final CatalogueClient client;

    CatalogueService(@RestClient CatalogueClient client) {
        this.client = client;
    }

    /** @throws Problem 422 if there is no such published item, 503 if criteria-service does not answer */
    public CatalogueItem published(UUID id) {
        try {
            CatalogueItem item = client.item(id);
            if (item.isPublished()) {
                return item;
            }
            throw notAvailable();
        } catch (ClientWebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw notAvailable();
            }
            throw down(refused);
        } catch (ProcessingException | FaultToleranceException unreachable) {
            throw down(unreachable);
        }
    }

    private static Problem notAvailable() {
        return Problem.of(TenderProblem.ITEM_NOT_AVAILABLE).at(ErrorPlace.pointer("/itemId"), "item-not-available");
    }

    private static Problem down(Exception cause) {
        LOG.warnf("criteria-service does not answer: %s", cause.getMessage());
        return Problem.of(PlatformProblem.UNAVAILABLE).header("Retry-After", "5");
    }
}
