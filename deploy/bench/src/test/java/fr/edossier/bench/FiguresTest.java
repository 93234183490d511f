package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void nothingHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.spread(List.of()));
    }

    @Test
    void spreadTakesTheMiddleOfAnOddNumber() {
        assertThat(Figures.spread(List.of(0.4, 0.1, 0.2))).isEqualTo(new Figures.Spread(0.2, 0.1, 0.4));
    }

    @Test
    void spreadTakesTheMeanOfTheMiddlesOfAnEvenNumber() {
        assertThat(Figures.spread(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Figures.Spread(2.5, 1.0, 4.0));
    }
}
