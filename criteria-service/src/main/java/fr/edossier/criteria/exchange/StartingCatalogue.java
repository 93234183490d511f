package fr.edossier.criteria.exchange;

import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.item.ItemService;
import fr.edossier.platform.caller.Caller;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads published items into an empty catalogue at the first start. */
@ApplicationScoped
class StartingCatalogue {
    static final List<String> PARTS = List.of("environment", "social", "governance", "organisation");
    private static final Logger LOG = Logger.getLogger(StartingCatalogue.class);
    private static final Caller AUTHOR =
            new Caller("system:starting-catalogue", "starting-catalogue", null, "CATALOGUE", Set.of());
    private static final Caller REVIEWER = Caller.system("starting-catalogue-review");

    private final ItemService items;
    private final ItemReader reader;
    private final RowChecker checker;
    private final boolean wanted;

    StartingCatalogue(
            ItemService items,
            ItemReader reader,
            RowChecker checker,
            @ConfigProperty(name = "edossier.criteria.starting-catalogue") boolean wanted) {
        this.items = items;
        this.reader = reader;
        this.checker = checker;
        this.wanted = wanted;
    }

    void load(@Observes StartupEvent started) {
        if (wanted) {
            int loaded = items.begin(AUTHOR, REVIEWER, this::contents);
            if (loaded > 0) {
                LOG.infof("%d items of the starting catalogue loaded", loaded);
            }
        }
    }

    /** Reads and checks all items in the same way as an imported file. */
    List<ItemContent> contents() {
        List<ItemContent> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (String part : PARTS) {
            for (ImportRow row : rows("/catalogue/" + part + ".json")) {
                CheckedRow checked = checker.check(AUTHOR, row, codes);
                if (!checked.faults().isEmpty()) {
                    throw new IllegalStateException(part + ": " + checked.faults());
                }
                all.add(Objects.requireNonNull(checked.content()));
            }
        }
        return all;
    }

    private List<ImportRow> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            return reader.read(ImportFormat.JSON, in.readAllBytes());
        } catch (FileRefusal | IOException broken) {
            throw new IllegalStateException(resource, broken);
        }
    }
}
