package fr.edossier.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PagePropertyTest {
    @Property
    void aCursorGivesBackItsKey(@ForAll String sort, @ForAll @Size(max = 4) List<String> key) {
        assertThat(Cursor.decode(Cursor.encode(sort, key), sort, key.size())).isEqualTo(key);
    }

    @Property
    void pagesOfAnySizeGiveEveryRowOnceAndInOrder(
            @ForAll @IntRange(min = 0, max = 250) int rows, @ForAll @IntRange(min = 1, max = 100) int limit) {
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = PageRequest.of(cursor, String.valueOf(limit), "number", 1);
            Integer after = request.after(0, Integer::valueOf);
            List<Integer> found = IntStream.rangeClosed(1, rows)
                    .filter(row -> after == null || row > after)
                    .limit(request.fetchSize())
                    .boxed()
                    .toList();
            Page<Integer> page = Page.of(found, request, row -> List.of(row.toString()), row -> row);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, rows).boxed().toList());
    }
}
