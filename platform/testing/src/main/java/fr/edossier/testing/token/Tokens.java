package fr.edossier.testing.token;

import java.util.UUID;

/** Access tokens of the people that tests need. Each method returns a new token to change or sign. */
public final class Tokens {
    private Tokens() {}

    public static Token of(DemoUser user) {
        return new Token(user.subject(), user.userName())
                .name(user.fullName())
                .role(user.role())
                .department(user.department())
                .organisation(user.organisation());
    }

    /** Returns a token of a service account, as the client credentials grant gives it. */
    public static Token service(String clientId) {
        String account = "service-account-" + clientId;
        return new Token(StableId.of("user:" + account), account)
                .claim("azp", clientId)
                .role("service");
    }

    /** Returns a token of a new person of a supplier. */
    public static Token supplier(Organisation organisation) {
        return somebody("supplier").organisation(organisation);
    }

    /** Returns a token of a new procurement agent of a department of the Region. */
    public static Token agent(String department) {
        return agent("procurement-agent", department);
    }

    /** Returns a token of a new person of the Region. */
    public static Token agent(String role, String department) {
        return somebody(role).department(department).organisation(Organisation.REGION);
    }

    /** Returns a token of a new person with this role and an organisation that fits it. */
    public static Token withRole(String role) {
        return switch (role) {
            case "supplier" -> supplier(Organisation.random());
            case "service" -> service("portal-backend");
            default -> agent(role, "ACHATS");
        };
    }

    private static Token somebody(String role) {
        String subject = UUID.randomUUID().toString();
        String userName = role + "-" + subject.substring(0, 8);
        return new Token(subject, userName).name(userName).role(role);
    }
}
