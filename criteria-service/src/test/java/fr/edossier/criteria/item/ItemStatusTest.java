package fr.edossier.criteria.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemStatusTest {
    @ParameterizedTest
    @CsvSource({"DRAFT,PUBLISHED,true", "DRAFT,DRAFT,false", "PUBLISHED,DRAFT,false", "PUBLISHED,PUBLISHED,false"})
    void movesOnlyAlongDeclaredEdges(ItemStatus from, ItemStatus to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }
}
