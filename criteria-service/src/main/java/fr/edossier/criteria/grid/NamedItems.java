package fr.edossier.criteria.grid;

import fr.edossier.criteria.item.ItemReference;
import fr.edossier.criteria.item.ItemStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items that a grid names, as far as the reader may know of them. */
final class NamedItems {
    private final Map<String, List<ItemReference>> byCode = new HashMap<>();

    NamedItems(List<ItemReference> references) {
        references.forEach(reference -> byCode.computeIfAbsent(reference.code(), code -> new ArrayList<>())
                .add(reference));
    }

    /** The version asked for; without a number the one in force, or the last one where none is. */
    @Nullable
    ItemReference find(@Nullable ItemKey key) {
        if (key == null) {
            return null;
        }
        List<ItemReference> versions = byCode.getOrDefault(key.code(), List.of());
        Integer number = key.number();
        if (number != null) {
            return versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElse(null);
        }
        return versions.stream()
                .max(Comparator.<ItemReference, Boolean>comparing(version -> version.status() == ItemStatus.PUBLISHED)
                        .thenComparing(ItemReference::number))
                .orElse(null);
    }

    /** The same grid, with the number of every item that is known. */
    GridContent numbered(GridContent grid) {
        return grid.withLines(grid.lines().stream()
                .map(line -> new GridLine(
                        line.kind(),
                        numbered(line.item()),
                        line.takesEnvironmentIntoAccount(),
                        line.weight(),
                        line.subCriteria().stream()
                                .map(sub -> new SubCriterion(sub.name(), numbered(sub.item()), sub.weight()))
                                .toList()))
                .toList());
    }

    private @Nullable ItemKey numbered(@Nullable ItemKey key) {
        ItemReference found = find(key);
        return found == null ? key : new ItemKey(found.code(), found.number());
    }
}
