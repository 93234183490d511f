package fr.edossier.platform.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, null on the last
 */
@Schema(requiredProperties = "items")
public record Page<T>(
        List<T> items,

        @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
        String next) {

    /**
     * Makes the page from the rows fetched for a request.
     *
     * @param rows one more than the limit where a next page exists: fetch {@link PageRequest#fetchSize()} rows
     * @param key values the list is ordered by, as {@link PageRequest#after()} returns them
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, List<String>> key, Function<R, T> view) {
        List<R> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
        String next = rows.size() > request.limit()
                ? Cursor.encode(request.sort(), key.apply(shown.get(shown.size() - 1)))
                : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
