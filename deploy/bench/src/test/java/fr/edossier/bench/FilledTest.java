package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class FilledTest {
    @Test
    void whatIsFullIsNotFilledAgain() {
        assertThat(Filled.isToFill("", "1000 items")).isTrue();
        assertThat(Filled.isToFill("1000 items", "1000 items")).isFalse();
    }

    @Test
    void whatHasSomethingElseOrOnlyAPartIsNotMeasured() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Filled.isToFill("a part of 1000 items", "1000 items"))
                .withMessageContaining("a part of 1000 items");
        assertThatIllegalStateException()
                .isThrownBy(() -> Filled.isToFill("100 items", "1000 items"))
                .withMessageContaining("100 items")
                .withMessageContaining("bench.keep");
    }
}
