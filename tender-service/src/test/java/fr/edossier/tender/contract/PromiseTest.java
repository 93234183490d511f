package fr.edossier.tender.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.dossier.DraftBid.Answer;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.RequirementView.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseTest {
    private static final Source ITEM = new Source(new UUID(5, 5), "SOC-001", 2, "hash");
    private static final BigDecimal PLANNED = new BigDecimal("3500");
    private static final BigDecimal COMMITTED = new BigDecimal("3600");

    private static RequirementView requirement(int id, Nature nature, @Nullable Source source) {
        Wording text = new Wording("Exigence " + id, "Requirement " + id);
        BigDecimal weight = nature == Nature.CRITERION ? BigDecimal.TEN : null;
        return new RequirementView(
                new UUID(0, id),
                new UUID(1, 1),
                id,
                nature,
                "SOCIAL",
                text,
                new Wording("Texte", null),
                null,
                Confidentiality.BUYER_ONLY,
                true,
                weight,
                PLANNED,
                "h",
                source,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    private static Answer answer(int requirement, String text, @Nullable BigDecimal committed) {
        return new Answer(new UUID(0, requirement), text, committed, null);
    }

    @Test
    void aClauseBindsWithWhatWasPlannedWhereNothingWasAnswered() {
        RequirementView clause = requirement(1, Nature.CLAUSE, ITEM);

        assertThat(Promise.of(List.of(clause), List.of())).singleElement().satisfies(promise -> {
            assertThat(promise.requirement()).isEqualTo(clause);
            assertThat(promise.planned()).isEqualTo(PLANNED);
            assertThat(promise.target()).isNull();
        });
    }

    @Test
    void theSuppliersFigureTakesThePlaceOfThePlannedOne() {
        assertThat(Promise.of(List.of(requirement(1, Nature.CLAUSE, ITEM)), List.of(answer(1, "Davantage", COMMITTED))))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.planned()).isEqualTo(COMMITTED);
                    assertThat(commitment.target()).isEqualTo("Davantage");
                });
    }

    @Test
    void aClauseAnsweredWithoutAFigureKeepsThePlannedOne() {
        assertThat(Promise.of(List.of(requirement(1, Nature.CLAUSE, ITEM)), List.of(answer(1, "Oui", null))))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.planned()).isEqualTo(PLANNED);
                    assertThat(commitment.target()).isEqualTo("Oui");
                });
    }

    @ParameterizedTest
    @EnumSource(names = "CLAUSE", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoClauseBindsByAFigureOnly(Nature nature) {
        List<RequirementView> requirements = List.of(requirement(1, nature, null));

        assertThat(Promise.of(requirements, List.of())).isEmpty();
        assertThat(Promise.of(requirements, List.of(answer(1, "Des mots", null))))
                .isEmpty();
        assertThat(Promise.of(requirements, List.of(answer(1, "Un chiffre", BigDecimal.ZERO))))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.requirement().nature()).isEqualTo(nature);
                    assertThat(commitment.planned()).isZero();
                });
    }

    @Test
    void theOrderIsThatOfTheRequirementsAndAnswersMeetTheirOwn() {
        List<RequirementView> requirements = List.of(
                requirement(3, Nature.CLAUSE, ITEM),
                requirement(1, Nature.CRITERION, null),
                requirement(2, Nature.CLAUSE, ITEM));
        List<Answer> answers =
                List.of(answer(1, "un", COMMITTED), answer(2, "deux", null), answer(9, "neuf", COMMITTED));

        assertThat(Promise.of(requirements, answers))
                .extracting(promise -> promise.requirement().id(), Promise::target)
                .containsExactly(
                        tuple(new UUID(0, 3), null), tuple(new UUID(0, 1), "un"), tuple(new UUID(0, 2), "deux"));
    }
}
