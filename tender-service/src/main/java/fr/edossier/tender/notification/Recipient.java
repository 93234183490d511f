package fr.edossier.tender.notification;

import fr.edossier.platform.caller.Caller;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Recipient of notifications: a person, by subject or user name, or a whole organisation. */
public record Recipient(String key) {
    private static final String ORGANISATION = "organisation:";

    public static Recipient person(String subject) {
        return new Recipient("person:" + subject);
    }

    /** @param name user name of an agent of the Region */
    public static Recipient agent(String name) {
        return new Recipient("agent:" + name);
    }

    public static Recipient organisation(String id) {
        return new Recipient(ORGANISATION + id);
    }

    /**
     * The team of a consultation.
     *
     * @param author subject of the author
     * @param agents user names
     */
    public static Set<Recipient> team(String author, Collection<String> agents) {
        Set<Recipient> team = new LinkedHashSet<>();
        team.add(person(author));
        agents.forEach(name -> team.add(agent(name)));
        return team;
    }

    /** All recipients that a caller is; a user name counts only for agents of the Region. */
    static Set<Recipient> of(Caller caller) {
        Set<Recipient> all = new LinkedHashSet<>();
        all.add(person(caller.subject()));
        if (caller.department() != null) {
            all.add(agent(caller.name()));
        }
        if (caller.organisation() != null) {
            all.add(organisation(caller.organisation().id()));
        }
        return all;
    }

    boolean isOrganisation() {
        return key.startsWith(ORGANISATION);
    }
}
