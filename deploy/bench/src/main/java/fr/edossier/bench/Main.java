package fr.edossier.bench;

import fr.edossier.local.LocalStack;
import fr.edossier.local.PartStatus;
import fr.edossier.local.Service;
import fr.edossier.local.StackOptions;
import io.agroal.api.AgroalDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Starts what is measured on free ports with a database of its own, measures, prints, and stops it again. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        BenchSettings settings = BenchSettings.read(System::getProperty);
        StackOptions options = options();
        Report report = new Report(System.out);
        try (LocalStack stack = LocalStack.start(options);
                AgroalDataSource pool = Pool.of(options, settings.bounds().workers())) {
            List<UUID> items = new Catalogue(pool).fill(settings.items());
            ClosedLoop loop = new ClosedLoop(processors(stack));
            URI criteria = stack.url(Service.CRITERIA.id());
            UnaryOperator<String> tokens = stack.tokens()::ofUser;
            Map<String, Supplier<Scenario>> scenarios = new LinkedHashMap<>();
            scenarios.put("ItemRead", () -> new ItemRead(criteria, tokens, pool, items));
            scenarios.put("ItemList", () -> new ItemList(criteria, tokens, pool));
            scenarios.put("DeepPages", () -> new DeepPages(criteria, tokens));
            scenarios.put("ItemSearch", () -> new ItemSearch(criteria, tokens, pool));
            for (String name : settings.chosenOf(scenarios.keySet())) {
                Scenario scenario = scenarios.get(name).get();
                report.begin(scenario, settings);
                report.end(scenario, new Rounds(loop::run, settings).run(scenario, report::round));
            }
        }
    }

    private static StackOptions options() {
        Path root = StackOptions.ofProcess().root();
        return StackOptions.forTests(root.resolve("deploy/bench/target/stack")).withServices(Set.of(Service.CRITERIA));
    }

    private static Processors processors(LocalStack stack) {
        Map<Party, ProcessHandle> processes = new EnumMap<>(Party.class);
        processes.put(Party.CLIENT, ProcessHandle.current());
        processes.put(Party.SERVICE, process(stack, Service.CRITERIA.id()));
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
