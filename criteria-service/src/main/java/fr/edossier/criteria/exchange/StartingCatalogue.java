package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.criteria.item.ItemContent;
import fr.edossier.criteria.item.ItemService;
import fr.edossier.platform.caller.Caller;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives an empty catalogue its first items, published: nobody starts from a blank page. */
@ApplicationScoped
class StartingCatalogue {
    static final List<String> PARTS = List.of("environment", "social", "governance", "organisation");
    private static final Logger LOG = Logger.getLogger(StartingCatalogue.class);
    private static final Caller AUTHOR = Caller.system("starting-catalogue");
    private static final Caller REVIEWER = Caller.system("starting-catalogue-review");
    private static final String DEPARTMENT = "CATALOGUE";

    private final ItemService items;
    private final ObjectMapper json;
    private final Validator validator;
    private final boolean wanted;

    StartingCatalogue(
            ItemService items,
            ObjectMapper json,
            Validator validator,
            @ConfigProperty(name = "edossier.criteria.starting-catalogue") boolean wanted) {
        this.items = items;
        this.json = json;
        this.validator = validator;
        this.wanted = wanted;
    }

    void load(@Observes StartupEvent started) {
        if (wanted) {
            int loaded = items.begin(AUTHOR, REVIEWER, DEPARTMENT, this::contents);
            if (loaded > 0) {
                LOG.infof("%d items of the starting catalogue loaded", loaded);
            }
        }
    }

    /** Every item of every part, valid in form. */
    List<ItemContent> contents() {
        List<ItemContent> all = new ArrayList<>();
        for (String part : PARTS) {
            String resource = "/catalogue/" + part + ".json";
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
                all.addAll(json.readValue(in, new TypeReference<List<ItemContent>>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
        for (ItemContent content : all) {
            Set<ConstraintViolation<ItemContent>> faults = validator.validate(content);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(content.code() + ": " + faults);
            }
        }
        return all;
    }
}
