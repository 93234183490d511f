package fr.edossier.criteria.grid;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.content.ContentHash;
import fr.edossier.criteria.item.ItemReadingService;
import fr.edossier.criteria.weighting.GridCheck;
import fr.edossier.criteria.weighting.GridContent;
import fr.edossier.criteria.weighting.GridFinding;
import fr.edossier.criteria.weighting.GridReport;
import fr.edossier.criteria.weighting.ItemKey;
import fr.edossier.criteria.weighting.NamedItems;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** Writing, checking, publishing, copying and sharing weighting grids. */
@ApplicationScoped
public class GridService {
    private final GridRepository grids;
    private final ItemReadingService items;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    GridService(
            GridRepository grids,
            ItemReadingService items,
            Idempotency idempotency,
            AuditTrail audit,
            DatabaseClock clock) {
        this.grids = grids;
        this.items = items;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public GridView draft(Caller caller, GridContent content) {
        Grid grid = Grid.first(content, departmentOf(caller), caller.subject(), clock.instant());
        grids.persist(grid);
        return written(caller, grid, "grid.drafted", Map.of());
    }

    @Transactional
    public GridView replace(Caller caller, UUID id, IfMatch ifMatch, GridContent content) {
        Grid grid = held(caller, id, ifMatch);
        grid.replace(content);
        return written(caller, grid, "grid.changed", Map.of());
    }

    @Transactional
    public void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Grid grid = held(caller, id, ifMatch);
        grid.requireDraft();
        grids.delete(grid);
        audit.record(caller, id, "grid.deleted", Map.of("series", grid.series(), "number", grid.number()));
    }

    /** Publishes a draft and fixes the version of every item; supersedes the version in force in the same transaction. */
    @Transactional
    public GridView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.internal("publication of grid", id), null, GridView.class, () -> {
            Grid grid = held(caller, id, ifMatch);
            grid.requireDraft();
            NamedItems named = named(caller, grid.content());
            refuse(GridCheck.blocking(grid.content(), named, clock.today()));
            grids.inForce(grid.series()).ifPresent(former -> {
                former.supersede();
                written(caller, former, "grid.superseded", Map.of("by", id));
            });
            grid.publish(named.numbered(grid.content()), caller.subject(), clock.instant());
            return written(caller, grid, "grid.published", Map.of());
        });
    }

    private static void refuse(List<GridFinding> blocking) {
        if (!blocking.isEmpty()) {
            Problem problem = Problem.of(CriteriaProblem.GRID_NOT_PUBLISHABLE);
            blocking.forEach(finding -> problem.at(
                    ErrorPlace.pointer(finding.place()),
                    finding.rule().kebab(),
                    finding.arguments().toArray()));
            throw problem;
        }
    }

    /** Copies a grid that the caller may read into a draft of the caller's department. */
    @Transactional
    public GridView copy(Caller caller, UUID id, Text name) {
        Grid source = readable(caller, id);
        Grid copy =
                Grid.first(source.content().withName(name), departmentOf(caller), caller.subject(), clock.instant());
        grids.persist(copy);
        return written(caller, copy, "grid.copied", Map.of("from", id));
    }

    /** Drafts the next version; only one draft at a time. */
    @Transactional
    public GridView draftNext(Caller caller, UUID id) {
        Grid next = writable(caller, id).next(caller.subject(), clock.instant());
        grids.persist(next);
        return written(caller, next, "grid.drafted", Map.of());
    }

    @Transactional
    public GridView share(Caller caller, UUID id, IfMatch ifMatch, Sharing sharing) {
        Grid grid = held(caller, id, ifMatch);
        grid.share(sharing);
        return written(
                caller,
                grid,
                "grid.shared",
                Map.of("departments", String.join(" ", grid.sharing().departments()), "all", sharing.all()));
    }

    @Transactional
    public GridView read(Caller caller, UUID id) {
        return GridView.of(readable(caller, id));
    }

    /** Runs without a transaction, because one statement sees one state. */
    public Page<GridSummary> list(Caller caller, GridFilter filter, PageRequest request) {
        return Page.of(
                grids.page(caller, filter, request),
                request,
                last -> List.of(last.createdAt().toString(), last.id().toString()),
                grid -> grid);
    }

    /** Checks the grid for today, with the current state of its items. */
    @Transactional
    public GridReport check(Caller caller, UUID id) {
        GridContent content = readable(caller, id).content();
        LocalDate today = clock.today();
        return GridReport.of(GridCheck.findings(content, named(caller, content)), today);
    }

    private NamedItems named(Caller caller, GridContent content) {
        return NamedItems.of(items.references(
                caller, content.items().stream().map(ItemKey::code).collect(Collectors.toSet())));
    }

    private Grid readable(Caller caller, UUID id) {
        return grids.readable(caller, id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private Grid held(Caller caller, UUID id, IfMatch ifMatch) {
        Grid grid = writable(caller, id);
        ifMatch.check(grid.version());
        return grid;
    }

    /** Answers 403 to callers who may only read the grid, 404 to callers who may not see it. */
    private Grid writable(Caller caller, UUID id) {
        return grids.writable(caller, id).orElseThrow(() -> {
            readable(caller, id);
            return Problem.of(PlatformProblem.FORBIDDEN);
        });
    }

    /** Flushes first, so that the view has the stored version. */
    private GridView written(Caller caller, Grid grid, String act, Map<String, Object> more) {
        try {
            grids.flush();
        } catch (ConstraintViolationException refused) {
            throw switch (String.valueOf(refused.getConstraintName())) {
                case "grid_series_draft_ix", "grid_series_number_key" -> Problem.of(CriteriaProblem.GRID_NOT_IN_FORCE);
                default -> refused;
            };
        }
        Map<String, Object> details = new TreeMap<>(more);
        details.put("series", grid.series());
        details.put("number", grid.number());
        details.put("contentHash", ContentHash.of(grid.content(), grid.number()));
        audit.record(caller, grid.id(), act, details);
        return GridView.of(grid);
    }

    private static String departmentOf(Caller caller) {
        String department = caller.department();
        if (department == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return department;
    }
}
