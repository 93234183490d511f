package fr.edossier.tender;

import fr.edossier.testing.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Insiders of one consultation, in a department of their own, and their tokens. */
public final class People {
    public final String department = "D" + UUID.randomUUID().toString().substring(0, 8);
    public final String officer1 = OpeningOfficers.OLGA;
    public final String officer2 = OpeningOfficers.OMAR;
    public final String officer3 = OpeningOfficers.OTTO;
    public final String evaluator = OpeningOfficers.unique("eve");

    private final String agent = Tokens.agent(department).sign();
    private final List<String> otherAgents = new ArrayList<>();

    People() {}

    /** Names an agent of another department in the drafts that follow. */
    public void name(String otherAgent) {
        otherAgents.add(otherAgent);
    }

    List<String> otherAgents() {
        return otherAgents;
    }

    public String agentToken() {
        return agent;
    }

    public String legalOfficerToken() {
        return Tokens.agent("legal-officer", department).sign();
    }

    public String officerToken(String officer) {
        return OpeningOfficers.token(officer);
    }

    public String evaluatorToken() {
        return Tokens.agent("evaluator", department)
                .claim("preferred_username", evaluator)
                .sign();
    }

    public String managerToken() {
        return Tokens.agent("contract-manager", department).sign();
    }
}
