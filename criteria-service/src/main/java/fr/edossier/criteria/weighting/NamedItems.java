package fr.edossier.criteria.weighting;

import fr.edossier.criteria.item.ItemReference;
import fr.edossier.criteria.item.ItemStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items that a grid refers to and the caller may see. */
public record NamedItems(Map<String, List<ItemReference>> byCode) {
    /** Groups references by code. */
    public static NamedItems of(List<ItemReference> references) {
        return new NamedItems(references.stream().collect(Collectors.groupingBy(ItemReference::code)));
    }

    /** Finds the given version; without a number, the version in force, or else the last version. */
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

    /** Copies the grid with a version number for every known item. */
    public GridContent numbered(GridContent grid) {
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
