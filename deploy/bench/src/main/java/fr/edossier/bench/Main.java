package fr.edossier.bench;

import fr.edossier.local.LocalStack;
import fr.edossier.local.PartStatus;
import fr.edossier.local.Service;
import fr.edossier.local.StackOptions;
import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Starts the measured services on free ports with databases of their own, fills the databases, measures, prints the
 * report and stops the services.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        BenchSettings settings = BenchSettings.read(System::getProperty);
        List<Part> parts = Part.all(settings);
        List<String> chosen = settings.chosenOf(parts.stream()
                .flatMap(part -> part.scenarios().keySet().stream())
                .toList());
        List<Part> needed = parts.stream()
                .filter(part -> !Collections.disjoint(part.scenarios().keySet(), chosen))
                .toList();
        StackOptions options = options(needed, settings);
        try (LocalStack stack = LocalStack.start(options)) {
            for (Part part : needed) {
                try (AgroalDataSource pool =
                        Pool.of(options, part.service(), settings.bounds().workers())) {
                    measure(part, chosen, stack, pool, settings);
                }
            }
        }
    }

    private static void measure(
            Part part, List<String> chosen, LocalStack stack, AgroalDataSource pool, BenchSettings settings)
            throws Exception {
        Report report = new Report(System.out);
        report.filling(part.filled());
        new Filled(pool).with(part.filled(), part.filling());
        Target target = new Target(stack.url(part.service().id()), stack.tokens()::ofUser, pool);
        ClosedLoop loop = new ClosedLoop(processors(stack, part.service()));
        for (String name : chosen) {
            Function<Target, Scenario> made = part.scenarios().get(name);
            if (made != null) {
                Scenario scenario = made.apply(target);
                report.begin(scenario, settings, part.filled());
                report.end(scenario, new Rounds(loop::run, settings).run(scenario, report::round));
            }
        }
    }

    private static StackOptions options(List<Part> parts, BenchSettings settings) {
        Path root = StackOptions.ofProcess().root();
        return StackOptions.forTests(root.resolve("deploy/bench/target/stack"))
                .withFresh(!settings.keep())
                .withServices(parts.stream().map(Part::service).collect(Collectors.toSet()));
    }

    private static Processors processors(LocalStack stack, Service service) {
        Map<Party, ProcessHandle> processes = new EnumMap<>(Party.class);
        processes.put(Party.CLIENT, ProcessHandle.current());
        processes.put(Party.SERVICE, process(stack, service.id()));
        processes.put(Party.DATABASE, process(stack, "postgresql"));
        return new Processors(processes);
    }

    private static ProcessHandle process(LocalStack stack, String part) {
        return stack.status().stream()
                .filter(status -> status.name().equals(part))
                .map(PartStatus::pid)
                .map(Objects::requireNonNull)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process of " + part));
    }
}
