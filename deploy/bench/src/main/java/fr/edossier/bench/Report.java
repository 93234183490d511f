package fr.edossier.bench;

import fr.edossier.bench.Figures.Spread;
import fr.edossier.bench.Rounds.Round;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Prints the results. */
final class Report {
    private static final String ROW = "%-10s %10s %10s %10s   %s";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void filling(String filled) {
        line("Filling with %s", filled);
    }

    /** @param filled description of what the database holds */
    void begin(Scenario scenario, BenchSettings settings, String filled) {
        Runtime runtime = Runtime.getRuntime();
        out.println();
        out.println(scenario.title());
        line(
                "%d workers, %d rounds of %d s a side after %d s of warm-up, %s; %d processors, %s %s, Java %s",
                settings.bounds().workers(),
                settings.rounds(),
                settings.bounds().time().toSeconds(),
                settings.warmUp().toSeconds(),
                filled,
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version());
        out.println("The client is this process: its processor time, given below, is taken from the same processors.");
        out.println();
    }

    void round(Round round) {
        line(
                "round: %.0f/s, reference %.0f/s, ratio %.3f",
                round.service().perSecond(), round.reference().perSecond(), round.ratio());
    }

    void end(Scenario scenario, List<Round> rounds) {
        out.println();
        line(ROW, "", "reads/s", "p50 us", "p99 us", "processor time per read, us");
        side(scenario.service().name(), rounds, Round::service);
        side(scenario.reference().name(), rounds, Round::reference);
        Spread ratio = Figures.spread(rounds.stream().map(Round::ratio).toList());
        out.println();
        line("ratio %.3f (%.3f to %.3f); target %.2f", ratio.median(), ratio.min(), ratio.max(), scenario.target());
        scenario.slowest()
                .ifPresent(slowest -> line(
                        "99th percentile %.1f ms; target %d ms",
                        median(rounds, round -> round.service().microseconds(0.99)) / 1e3, slowest.toMillis()));
        line(
                "server processor time per request %.0f us",
                median(rounds, round -> round.service().cpuMicroseconds(Party.SERVICE)));
    }

    /** Prints medians over the rounds. */
    private void side(String name, List<Round> rounds, Function<Round, Sample> side) {
        StringBuilder cpu = new StringBuilder();
        for (Party party : Party.values()) {
            double spent = median(rounds, round -> side.apply(round).cpuMicroseconds(party));
            cpu.append(text("%s %.0f  ", party.label(), spent));
        }
        line(
                ROW,
                name,
                text("%.0f", median(rounds, round -> side.apply(round).perSecond())),
                text("%.0f", median(rounds, round -> side.apply(round).microseconds(0.50))),
                text("%.0f", median(rounds, round -> side.apply(round).microseconds(0.99))),
                cpu.toString().strip());
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Figures.spread(rounds.stream().map(figure::applyAsDouble).toList())
                .median();
    }

    private void line(String format, Object... values) {
        out.println(text(format, values));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
