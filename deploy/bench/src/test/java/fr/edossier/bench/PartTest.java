package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final List<Part> PARTS = Part.all(BenchSettings.read(Map.of("bench.items", "7")::get));

    @Test
    void eachPartSaysWhatItHolds() {
        assertThat(PARTS).extracting(Part::filled).containsExactly("7 items", "100000 consultations");
    }

    @Test
    void aNameIsOneScenario() {
        assertThat(PARTS.stream().flatMap(part -> part.scenarios().keySet().stream()))
                .doesNotHaveDuplicates();
    }
}
