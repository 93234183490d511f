package fr.edossier.platform.caller;

/** Realm roles as tokens spell them; constants because annotations need them. */
public final class Role {
    public static final String PROCUREMENT_AGENT = "procurement-agent";
    public static final String LEGAL_OFFICER = "legal-officer";
    public static final String OPENING_OFFICER = "opening-officer";
    public static final String EVALUATOR = "evaluator";
    public static final String CONTRACT_MANAGER = "contract-manager";
    public static final String CATALOGUE_CURATOR = "catalogue-curator";
    public static final String AUDITOR = "auditor";
    public static final String SUPPLIER = "supplier";
    public static final String SERVICE = "service";

    private Role() {}
}
