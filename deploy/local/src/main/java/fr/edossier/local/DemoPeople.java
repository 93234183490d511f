package fr.edossier.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Demo users, from the realm overlay. */
final class DemoPeople {
    /** @param place department of an agent, organisation of a supplier */
    record Person(String username, String name, String role, String place) {}

    private DemoPeople() {}

    static List<Person> of(Path demoRealm) {
        try {
            JsonNode realm = Json.MAPPER.readTree(demoRealm.toFile());
            List<Person> people = new ArrayList<>();
            for (JsonNode user : realm.path("users")) {
                String username = user.path("username").asText();
                String department =
                        user.path("attributes").path("department").path(0).asText();
                people.add(new Person(
                        username,
                        user.path("firstName").asText() + " "
                                + user.path("lastName").asText(),
                        user.path("realmRoles").path(0).asText(),
                        department.isEmpty() ? organisation(realm, username).orElse("") : department));
            }
            return List.copyOf(people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> organisation(JsonNode realm, String username) {
        for (JsonNode organisation : realm.path("organizations")) {
            for (JsonNode member : organisation.path("members")) {
                if (member.path("username").asText().equals(username)) {
                    return Optional.of(organisation.path("alias").asText());
                }
            }
        }
        return Optional.empty();
    }
}
