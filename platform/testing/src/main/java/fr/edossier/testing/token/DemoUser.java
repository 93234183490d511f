package fr.edossier.testing.token;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** People of the demo realm. */
public enum DemoUser {
    ALICE("Alice Arnaud", "procurement-agent", "ACHATS", Organisation.REGION),
    BRUNO("Bruno Berthier", "procurement-agent", "LYCEES", Organisation.REGION),
    LEO("Léo Lacroix", "legal-officer", "JURIDIQUE", Organisation.REGION),
    OLGA("Olga Olivier", "opening-officer", "ACHATS", Organisation.REGION),
    OMAR("Omar Ozanne", "opening-officer", "FINANCES", Organisation.REGION),
    OTTO("Otto Orsini", "opening-officer", "JURIDIQUE", Organisation.REGION),
    EVE("Ève Espinasse", "evaluator", "ACHATS", Organisation.REGION),
    EMIL("Émil Eymard", "evaluator", "LYCEES", Organisation.REGION),
    CARL("Carl Collet", "contract-manager", "ACHATS", Organisation.REGION),
    CORA("Cora Clavel", "catalogue-curator", "ACHATS", Organisation.REGION),
    COLIN("Colin Cartier", "catalogue-curator", "DEVELOPPEMENT_DURABLE", Organisation.REGION),
    AUDREY("Audrey Aubert", "auditor", "CONTROLE", Organisation.REGION),
    SOPHIE("Sophie Sorel", "supplier", null, Organisation.ALPES_PROPRETE),
    SIMON("Simon Simonet", "supplier", null, Organisation.ECONET),
    SARA("Sara Sabatier", "supplier", null, Organisation.VERCORS_SERVICES),
    SAMIR("Samir Saïdi", "supplier", null, Organisation.ISERE_BATIMENT);

    private final String fullName;
    private final String role;
    private final @Nullable String department;

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings
    private final Organisation organisation;

    DemoUser(String fullName, String role, @Nullable String department, Organisation organisation) {
        this.fullName = fullName;
        this.role = role;
        this.department = department;
        this.organisation = organisation;
    }

    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String subject() {
        return StableId.of("user:" + userName());
    }

    public String fullName() {
        return fullName;
    }

    public String role() {
        return role;
    }

    /** Returns the department; null for suppliers. */
    public @Nullable String department() {
        return department;
    }

    public Organisation organisation() {
        return organisation;
    }
}
