package fr.edossier.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text printed once the stack is ready. */
final class Summary {
    private Summary() {}

    static List<String> of(LocalStack stack) {
        List<String> lines = new ArrayList<>();
        StackOptions options = stack.options();
        lines.add("");
        lines.add("The suite is ready.");
        lines.add("");
        lines.add("  Start here           http://localhost:" + options.ports().status() + "/");
        options.services().stream()
                .sorted()
                .forEach(service -> lines.add("  %-20s %s/docs".formatted(service.id(), stack.url(service.id()))));
        lines.add("  %-20s %s  (administration: admin / admin)"
                .formatted("keycloak", stack.addresses().get(KeycloakServer.NAME)));
        lines.add("");
        lines.add("Demo users (password = user name)");
        lines.addAll(people(DemoPeople.of(Checkout.demoRealm(options.root()))));
        lines.add("");
        lines.add("To paste");
        lines.addAll(curls(stack));
        lines.add("");
        lines.add("Ready in %s s, %s of resident memory. Data and logs in %s. Ctrl-C stops everything."
                .formatted(
                        stack.secondsToReady(), ProgressText.memory(StatusPage.total(stack.status())), options.data()));
        return lines;
    }

    /** Returns one line per role, in the order of the realm. */
    static List<String> people(List<DemoPeople.Person> people) {
        List<String> roles =
                people.stream().map(DemoPeople.Person::role).distinct().toList();
        return roles.stream()
                .map(role -> "  %-20s %s"
                        .formatted(
                                role,
                                people.stream()
                                        .filter(person -> person.role().equals(role))
                                        .map(person -> person.username() + " (" + person.place() + ")")
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static List<String> curls(LocalStack stack) {
        return List.of(
                "  TOKEN=$(curl -s -d client_id=cli -d grant_type=password -d username=alice -d password=alice "
                        + stack.tokens().endpoint() + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')",
                "  curl -s -H \"Authorization: Bearer $TOKEN\" " + stack.url(Service.CRITERIA.id()) + "/v1/items",
                "  curl -s -H \"Authorization: Bearer $TOKEN\" " + stack.url(Service.TENDER.id()) + "/sandbox/clock");
    }
}
