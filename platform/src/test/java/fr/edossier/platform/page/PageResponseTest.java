package fr.edossier.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageResponseTest {
    private static final String LIST = "https://portal.example/v1/notices";

    @ParameterizedTest
    @CsvSource({
        "'', ?cursor=new",
        "?, ?cursor=new",
        "?limit=5, ?limit=5&cursor=new",
        "?cursor=old, ?cursor=new",
        "?cursor=old&limit=5, ?limit=5&cursor=new",
        "?limit=5&cursor=old&sort=deadline, ?limit=5&sort=deadline&cursor=new",
        "?%63ursor=old&limit=5, ?limit=5&cursor=new",
        "?cursor&limit=5, ?limit=5&cursor=new",
        "?cursors=1&q=cursor%3Dold, ?cursors=1&q=cursor%3Dold&cursor=new",
        "?q=lyc%C3%A9e+%26+caf%C3%A9, ?q=lyc%C3%A9e+%26+caf%C3%A9&cursor=new"
    })
    void nextPageIsAskedForLikeThisOne(String asked, String next) {
        assertThat(PageResponse.next(new Page<>(List.of(), "new"), URI.create(LIST + asked)))
                .isEqualTo(URI.create(LIST + next));
    }

    @Test
    void lastPageHasNoNext() {
        assertThat(PageResponse.next(new Page<>(List.of(), null), URI.create(LIST + "?limit=5")))
                .isNull();
    }
}
