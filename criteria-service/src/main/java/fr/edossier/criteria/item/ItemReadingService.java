package fr.edossier.criteria.item;

import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.ItemFinding;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.difference.Difference;
import fr.edossier.platform.difference.Differences;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the items of the catalogue that the caller may see. */
@ApplicationScoped
public class ItemReadingService {
    private static final Messages TEXTS = new Messages("problems");

    private final ItemRepository items;
    private final RelationRepository relations;

    ItemReadingService(ItemRepository items, RelationRepository relations) {
        this.items = items;
        this.relations = relations;
    }

    /** Runs without a transaction, because one statement sees one state and a commit would cost as much as the read. */
    public ItemView read(Caller caller, UUID id) {
        return ItemView.of(items.readable(caller, id).orElseThrow(ItemReadingService::notFound));
    }

    /** Lists the findings on an item; runs without a transaction, as {@link #read}. */
    public List<ItemFinding> findings(Caller caller, UUID id) {
        Item item = items.readable(caller, id).orElseThrow(ItemReadingService::notFound);
        return ItemFinding.of(
                item.content(),
                item.status().isFrozen(),
                item.clearance() != null,
                finding -> new Text(
                        TEXTS.text(Language.FR, "error." + finding.code(), List.of()),
                        TEXTS.text(Language.EN, "error." + finding.code(), List.of())));
    }

    /** Reads the contents of items in the order of the ids, omitting items that the caller may not see. */
    @Transactional
    public List<ItemContent> contents(Caller caller, List<UUID> ids) {
        Map<UUID, ItemContent> found =
                items.readable(caller, ids).stream().collect(Collectors.toMap(Item::id, Item::content));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Lists the versions that the caller may see, by number. */
    public List<ItemSummary> versions(Caller caller, String code) {
        List<ItemSummary> versions = items.versions(caller, code);
        if (versions.isEmpty()) {
            throw notFound();
        }
        return versions;
    }

    /** Lists references to all versions of these items that the caller may see. */
    public List<ItemReference> references(Caller caller, Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : items.versions(caller, codes).stream().map(ItemReference::of).toList();
    }

    public ItemView version(Caller caller, String code, int number) {
        return ItemView.of(items.version(caller, code, number).orElseThrow(ItemReadingService::notFound));
    }

    /** Finds a version that was published; without a number, the version in force. Empty if the caller may not see it. */
    public Optional<ItemView> published(Caller caller, String code, @Nullable Integer number) {
        return (number == null ? items.inForce(caller, code) : items.version(caller, code, number))
                .filter(item -> item.status().isFrozen())
                .map(ItemView::of);
    }

    public List<Difference> differences(Caller caller, String code, int from, int to) {
        return Differences.between(
                version(caller, code, from).content(), version(caller, code, to).content());
    }

    /** Lists related and incompatible items, without revealing items that the caller may not see. */
    @Transactional
    public ItemRelations relations(Caller caller, UUID id) {
        ItemContent content = items.readable(caller, id)
                .orElseThrow(ItemReadingService::notFound)
                .content();
        return new ItemRelations(
                relations(caller, content.code(), RelationRepository.Kind.related, content.related()),
                relations(caller, content.code(), RelationRepository.Kind.incompatible, content.incompatible()));
    }

    private List<ItemRelations.Relation> relations(
            Caller caller, String code, RelationRepository.Kind kind, List<String> named) {
        List<String> naming = relations.naming(kind, code);
        Set<String> codes = new TreeSet<>(named);
        codes.addAll(naming);
        Map<String, ItemSummary> known = codes.isEmpty()
                ? Map.of()
                : items.inForce(caller, codes).stream().collect(Collectors.toMap(ItemSummary::code, item -> item));
        return codes.stream()
                .filter(other -> named.contains(other) || known.containsKey(other))
                .map(other -> new ItemRelations.Relation(
                        other,
                        named.contains(other),
                        naming.contains(other) && known.containsKey(other),
                        known.get(other)))
                .toList();
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
