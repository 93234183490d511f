package fr.edossier.tender;

import fr.edossier.testing.ExpectedProblem;

/** Problems of this service that several features answer with. */
public final class TenderProblems {
    public static final ExpectedProblem NOT_DRAFT = ExpectedProblem.of(409, "CONSULTATION_NOT_DRAFT")
            .fr("La consultation n'est plus un brouillon", "Cette opération n'est possible que sur un brouillon.")
            .en("The consultation is no longer a draft", "This is only possible on a draft.");
    public static final ExpectedProblem SEALED = ExpectedProblem.of(403, "SEALED_UNTIL_OPENING")
            .fr("Plis scellés", "Les offres ne sont pas lisibles avant l'ouverture ; cette tentative est consignée.")
            .en("Sealed until the opening", "Bids cannot be read before the opening; this attempt is recorded.");
    public static final ExpectedProblem CONFIDENTIALITY_WEAKENED = ExpectedProblem.of(422, "CONFIDENTIALITY_WEAKENED")
            .fr("Confidentialité affaiblie", "La confidentialité peut être renforcée, pas affaiblie.")
            .en("Confidentiality weakened", "Confidentiality can be made stricter, not weaker.");

    private TenderProblems() {}
}
