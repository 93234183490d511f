package fr.edossier.tender.notification;

import fr.edossier.platform.caller.Caller;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whom something is told: a person, by subject or as a consultation names them, or all of an organisation. */
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
     * Those who prepare a consultation.
     *
     * @param author subject
     * @param agents user names
     */
    public static Set<Recipient> team(String author, Collection<String> agents) {
        Set<Recipient> team = new LinkedHashSet<>();
        team.add(person(author));
        agents.forEach(name -> team.add(agent(name)));
        return team;
    }

    /** All that somebody is told as; a user name is an agent's only within the Region. */
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
