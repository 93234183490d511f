package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchSettingsTest {
    @Test
    void propertiesWinOverDefaults() {
        BenchSettings settings =
                BenchSettings.read(Map.of("bench.rounds", "3", "bench.seconds", " 2 ", "bench.workers", "8")::get);

        assertThat(settings.rounds()).isEqualTo(3);
        assertThat(settings.bounds().time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.bounds().workers()).isEqualTo(8);
        assertThat(settings.items()).isEqualTo(100_000);
        assertThat(settings.consultations()).isEqualTo(100_000);
    }

    @Test
    void databasesAreKeptWhereThatIsSaid() {
        assertThat(BenchSettings.read(Map.of("bench.keep", "true")::get).keep()).isTrue();
        assertThat(BenchSettings.read(Map.of("bench.keep", "")::get).keep()).isTrue();
        assertThat(BenchSettings.read(Map.of("bench.keep", "false")::get).keep())
                .isFalse();
        assertThat(BenchSettings.read(Map.<String, String>of()::get).keep()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchSettings.read(Map.of("bench.keep", "yes")::get))
                .withMessageContaining("bench.keep");
    }

    @Test
    void scenariosAreChosenByNameInTheirOwnOrder() {
        List<String> scenarios = List.of("ItemRead", "ItemList", "DeepPages");

        assertThat(BenchSettings.read(Map.of("bench.only", " DeepPages , ItemRead ")::get)
                        .chosenOf(scenarios))
                .containsExactly("ItemRead", "DeepPages");
        assertThat(BenchSettings.read(Map.<String, String>of()::get).chosenOf(scenarios))
                .isEqualTo(scenarios);
    }

    @Test
    void aScenarioThatIsNotIsRefusedByName() {
        BenchSettings settings = BenchSettings.read(Map.of("bench.only", "ItemReed")::get);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.chosenOf(List.of("ItemRead")))
                .withMessageContaining("ItemReed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "", "2.5"})
    void whatIsNoNumberAboveZeroIsRefusedByName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchSettings.read(Map.of("bench.rounds", text)::get))
                .withMessageContaining("bench.rounds");
    }
}
