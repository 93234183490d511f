package fr.edossier.testing;

import java.util.UUID;

/** Signed access tokens of the people tests need. Each method gives a fresh token to change or sign. */
public final class Tokens {
    private Tokens() {}

    public static Token of(DemoUser user) {
        return new Token(user.subject(), user.userName())
                .name(user.fullName())
                .role(user.role())
                .department(user.department())
                .organisation(user.organisation());
    }

    /** A service account, as the client credentials grant gives it. */
    public static Token service(String clientId) {
        String account = "service-account-" + clientId;
        return new Token(StableId.of("user:" + account), account)
                .claim("azp", clientId)
                .role("service");
    }

    /** A new person of a supplier. */
    public static Token supplier(Organisation organisation) {
        return somebody("supplier").organisation(organisation);
    }

    /** A new procurement agent of a department of the Region. */
    public static Token agent(String department) {
        return agent("procurement-agent", department);
    }

    /** A new person of the Region. */
    public static Token agent(String role, String department) {
        return somebody(role).department(department).organisation(Organisation.REGION);
    }

    /** Somebody new with this role and the organisation that goes with it. */
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
