package fr.edossier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures both sides in turn: service, reference, service, reference. Other load on the machine slows both, so their
 * ratio is steadier than either rate.
 */
final class Rounds {
    /** Measures one side once. */
    interface Measure {
        Sample of(Side side, Bounds bounds) throws InterruptedException;
    }

    /** A sample of each side, one directly after the other. */
    record Round(Sample service, Sample reference) {
        double ratio() {
            return service.perSecond() / reference.perSecond();
        }
    }

    private final Measure measure;
    private final BenchSettings settings;

    Rounds(Measure measure, BenchSettings settings) {
        this.measure = measure;
        this.settings = settings;
    }

    /** @param seen receives each round as it ends */
    List<Round> run(Scenario scenario, Consumer<Round> seen) throws InterruptedException {
        Bounds bounds = settings.bounds();
        measure.of(scenario.service(), bounds.withTime(settings.warmUp()));
        measure.of(scenario.reference(), bounds.withTime(settings.warmUp()));
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < settings.rounds(); i++) {
            Sample service = measure.of(scenario.service(), bounds);
            Round round = new Round(service, measure.of(scenario.reference(), bounds));
            rounds.add(round);
            seen.accept(round);
        }
        return List.copyOf(rounds);
    }
}
