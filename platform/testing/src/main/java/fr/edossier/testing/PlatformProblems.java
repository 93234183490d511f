package fr.edossier.testing;

/** Problems of the platform, the same in every service, in French and in English. */
public final class PlatformProblems {
    public static final ExpectedProblem NOT_FOUND = ExpectedProblem.of(404, "NOT_FOUND")
            .fr("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible.")
            .en("Not found", "This resource does not exist or is not accessible to you.");
    public static final ExpectedProblem FORBIDDEN = ExpectedProblem.of(403, "FORBIDDEN")
            .fr("Accès refusé", "Votre rôle ne permet pas cette opération.")
            .en("Access denied", "Your role does not allow this operation.");
    public static final ExpectedProblem STALE = ExpectedProblem.of(412, "STALE")
            .fr("Version dépassée", "La ressource a changé depuis votre lecture : relisez-la puis recommencez.")
            .en("Stale version", "The resource has changed since you read it: read it again, then retry.")
            .at(
                    "header",
                    "If-Match",
                    "STALE",
                    "Cette version n'est plus la version courante.",
                    "This version is no longer the current one.");
    public static final ExpectedProblem TAG_MISSING = ExpectedProblem.of(428, "PRECONDITION_REQUIRED")
            .fr("Précondition requise", "Envoyez dans l'en-tête If-Match l'ETag de la version que vous avez lue.")
            .en("Precondition required", "Send the ETag of the version you read in the If-Match header.")
            .at(
                    "header",
                    "If-Match",
                    "HEADER_MISSING",
                    "L'en-tête If-Match est requis.",
                    "The If-Match header is required.");
    public static final ExpectedProblem KEY_MISSING = ExpectedProblem.of(400, "IDEMPOTENCY_KEY_REQUIRED")
            .fr(
                    "Clé d'idempotence requise",
                    "Cet acte a un effet juridique : donnez-lui une clé dans l'en-tête Idempotency-Key.")
            .en("Idempotency key required", "This act has legal effect: give it a key in the Idempotency-Key header.")
            .at(
                    "header",
                    "Idempotency-Key",
                    "HEADER_MISSING",
                    "L'en-tête Idempotency-Key est requis.",
                    "The Idempotency-Key header is required.");
    public static final ExpectedProblem KEY_REUSED = ExpectedProblem.of(422, "IDEMPOTENCY_KEY_REUSED")
            .fr("Clé d'idempotence déjà employée", "Cette clé a déjà servi à une autre requête.")
            .en("Idempotency key already used", "This key has already served for another request.")
            .at("header", "Idempotency-Key", "KEY_REUSED", "Employez une nouvelle clé.", "Use a new key.");
    public static final ExpectedProblem INVALID_PARAMETER = ExpectedProblem.of(400, "INVALID_PARAMETER")
            .fr("Paramètre invalide", "Corrigez chaque paramètre indiqué.")
            .en("Invalid parameter", "Correct each parameter named.");
    public static final ExpectedProblem INVALID_REQUEST = ExpectedProblem.of(400, "INVALID_REQUEST")
            .fr("Requête invalide", "Corrigez chaque erreur à l'endroit indiqué.")
            .en("Invalid request", "Correct each error at the place given.");

    private PlatformProblems() {}
}
