package fr.edossier.criteria.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemStatusTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT,IN_REVIEW",
        "IN_REVIEW,DRAFT PUBLISHED",
        "PUBLISHED,SUPERSEDED WITHDRAWN",
        "SUPERSEDED,''",
        "WITHDRAWN,''"
    })
    void movesOnlyAlongDeclaredEdges(ItemStatus from, String targets) {
        for (ItemStatus to : ItemStatus.values()) {
            assertThat(from.canBecome(to))
                    .isEqualTo(Arrays.asList(targets.split(" ")).contains(to.name()));
        }
    }
}
