package fr.edossier.tender.question;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class QuestionTest {
    private static final String LIST = "/v1/consultations/{id}/questions";

    private final Organisation organisation = Organisation.random();
    private final String supplier = Tokens.supplier(organisation).sign();
    private final String other = Tokens.supplier(Organisation.random()).sign();

    private static Response ask(Market market, String token, String language, String text) {
        return as(token, language).body(Map.of("text", text)).post(LIST, market.consultation());
    }

    private String asked(Market market, String text) {
        return ask(market, supplier, "fr", text)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response answer(Market market, String token, String question) {
        return as(token)
                .header("If-Match", "*")
                .body(Map.of("text", Api.text("Non, elle est facultative.")))
                .put("/v1/questions/{id}/answer", question);
    }

    private static Response publish(String token, String language, String question, Map<String, ?> body) {
        return as(token, language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(body)
                .post("/v1/questions/{id}/publication", question);
    }

    private static List<String> read(Market market, String token) {
        return (token == null ? given() : as(token))
                .get(LIST, market.consultation())
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void answerIsForEverybodyAndNamesNobody() {
        Market market = new Market().published();
        String question = asked(market, "La visite est-elle obligatoire ?");
        assertThat(read(market, null)).isEmpty();
        assertThat(read(market, other)).isEmpty();
        assertThat(read(market, supplier)).containsExactly(question);
        Response team = as(market.people.agentToken()).get(LIST, market.consultation());
        assertThat(team.<String>path("items[0].supplier")).isEqualTo(organisation.alias());
        answer(market, market.people.agentToken(), question).then().statusCode(200);
        assertThat(as(supplier).get(LIST, market.consultation()).<Object>path("items[0].answer"))
                .as("a draft stays inside the team")
                .isNull();
        publish(market.people.agentToken(), "fr", question, Map.of()).then().statusCode(200);
        Response all = given().get(LIST, market.consultation());
        assertThat(all.<String>path("items[0].answer.fr")).isEqualTo("Non, elle est facultative.");
        assertThat(all.<Boolean>path("items[0].mine")).isFalse();
        assertThat(all.asString()).doesNotContain(organisation.alias()).doesNotContain(organisation.id());
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "question.answered");
        assertThat(Traces.acts(market.consultation()))
                .endsWith("question.asked", "question.answer-drafted", "question.answer-published");
    }

    @Test
    void questionIsReadWhereItsLocationSays() {
        Market market = new Market().published();
        Response asked = ask(market, supplier, "fr", "Une question");
        String location = asked.header("Location");
        assertThat(location).endsWith("/v1/questions/" + asked.path("id"));
        Response read = as(supplier).get(location);
        assertThat(read.header("ETag")).isEqualTo(asked.header("ETag"));
        assertThat(read.<String>path("text")).isEqualTo("Une question");
        assertThat(given().get(location).statusCode()).isEqualTo(404);
        answer(market, market.people.agentToken(), asked.path("id")).then().statusCode(200);
        assertThat(as(supplier).get(location).<Object>path("answer")).isNull();
        publish(market.people.agentToken(), "fr", asked.path("id"), Map.of())
                .then()
                .statusCode(200);
        assertThat(given().get(location).<Object>path("answer")).isNotNull();
    }

    private static Response reword(Market market, String question, String answer) {
        return as(market.people.agentToken())
                .header("If-Match", "*")
                .body(Map.of("text", Api.text(answer), "question", "Peut-on visiter ?"))
                .put("/v1/questions/{id}/answer", question);
    }

    @Test
    void questionThatTellsWhoAskedIsWordedOtherwise() {
        Market market = new Market().published();
        String name = organisation.alias().replace('-', ' ').toUpperCase(java.util.Locale.ROOT);
        String question = asked(market, "Notre maison, " + name + ", peut-elle visiter ?");
        answer(market, market.people.agentToken(), question).then().statusCode(200);
        ExpectedProblem.of(409, "QUESTION_NAMES_ASKER")
                .fr(
                        "Auteur de la question reconnaissable",
                        "La question ou la réponse contient le nom de l'entreprise qui l'a posée : reformulez-la dans"
                                + " le projet de réponse.")
                .en(
                        "Asker of the question recognisable",
                        "The question or the answer contains the name of the firm that asked: reword it in the draft"
                                + " answer.")
                .require(language -> publish(market.people.agentToken(), language, question, Map.of()));
        reword(market, question, "Oui, " + name).then().statusCode(200);
        assertThat(publish(market.people.agentToken(), "fr", question, Map.of()).<String>path("code"))
                .as("the answer names it")
                .isEqualTo("QUESTION_NAMES_ASKER");
        reword(market, question, "Oui, à " + organisation.alias() + "x").then().statusCode(200);
        assertThat(as(supplier).get(LIST, market.consultation()).<Object>path("items[0].publicText"))
                .as("a draft, inside the team")
                .isNull();
        publish(market.people.agentToken(), "fr", question, Map.of()).then().statusCode(200);
        assertThat(given().get(LIST, market.consultation()).asString())
                .contains("Peut-on visiter ?")
                .doesNotContain(name);
        for (String token : List.of(supplier, market.people.agentToken())) {
            Response list = as(token).get(LIST, market.consultation());
            assertThat(list.<String>path("items[0].text")).contains(name);
            assertThat(list.<String>path("items[0].publicText")).isEqualTo("Peut-on visiter ?");
        }
    }

    @Test
    void questionsEndInTimeToTheMillisecond() {
        Market market = new Market();
        Instant until = market.deadline.minusSeconds(86_400);
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("questionsUntil", until.toString());
        market.drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        assertThat(SuiteClock.at(until.minusSeconds(5), () -> ask(market, supplier, "fr", "À temps ?"))
                        .statusCode())
                .isEqualTo(201);
        ExpectedProblem.of(409, "QUESTIONS_CLOSED")
                .fr("Délai des questions expiré", "Les questions étaient reçues jusqu'au " + until + ".")
                .en("Time for questions over", "Questions could be asked until " + until + ".")
                .require(language ->
                        SuiteClock.at(until.plusMillis(1), () -> ask(market, supplier, language, "Trop tard ?")));
    }

    @Test
    void withoutAnEndOfTheirOwnQuestionsEndWithTheDeadline() {
        Market market = new Market().published();
        Response late = SuiteClock.at(market.deadline.plusMillis(1), () -> ask(market, supplier, "fr", "Trop tard ?"));
        assertThat(late.<String>path("code")).isEqualTo("QUESTIONS_CLOSED");
        assertThat(ask(new Market().complete("ADAPTED"), supplier, "fr", "Un brouillon ?")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersArePublishedUntilTheDeadline() {
        Market market = new Market().published();
        String question = asked(market, "Une question");
        answer(market, market.people.agentToken(), question).then().statusCode(200);
        ExpectedProblem.of(409, "CONSULTATION_NOT_AMENDABLE")
                .fr(
                        "Consultation non modifiable",
                        "Seule une consultation publiée peut être modifiée, et jusqu'à la date limite.")
                .en(
                        "Consultation not amendable",
                        "Only a published consultation can be amended, and only until its deadline.")
                .require(language -> SuiteClock.at(
                        market.deadline.plusMillis(1),
                        () -> publish(market.people.agentToken(), language, question, Map.of())));
        assertThat(SuiteClock.at(
                                market.deadline.minusSeconds(5),
                                () -> publish(market.people.agentToken(), "fr", question, Map.of()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyAsksOfWhatWasGivenUp() {
        Market market = new Market().published();
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
        ExpectedProblem.of(409, "CONSULTATION_ABANDONED")
                .fr("Consultation sans suite", "La consultation a été déclarée sans suite.")
                .en("Consultation given up", "The consultation was given up.")
                .require(language -> ask(market, supplier, language, "Encore une question ?"));
    }

    @Test
    void publishedAnswerChangesNoMore() {
        Market market = new Market().published();
        String question = asked(market, "Une question");
        ExpectedProblem.of(409, "QUESTION_NOT_ANSWERED")
                .fr("Question sans réponse", "Rédigez la réponse avant de la publier.")
                .en("Question not answered", "Write the answer before you publish it.")
                .require(language -> publish(market.people.agentToken(), language, question, Map.of()));
        answer(market, market.people.agentToken(), question).then().statusCode(200);
        publish(market.people.agentToken(), "fr", question, Map.of()).then().statusCode(200);
        assertThat(answer(market, market.people.agentToken(), question).<String>path("code"))
                .isEqualTo("ANSWER_PUBLISHED");
        assertThat(publish(market.people.agentToken(), "fr", question, Map.of()).<String>path("code"))
                .isEqualTo("ANSWER_PUBLISHED");
    }

    @Test
    void answerIsLinkedToTheAmendmentItMadeNecessary() {
        Market market = new Market().published();
        String question = asked(market, "Le délai est court");
        answer(market, market.people.agentToken(), question).then().statusCode(200);
        ExpectedProblem.of(422, "VERSION_UNKNOWN")
                .fr("Version inconnue", "La consultation n'a pas cette version.")
                .en("Unknown version", "The consultation has no such version.")
                .at(
                        "pointer",
                        "/contentVersion",
                        "VERSION_UNKNOWN",
                        "Choisissez une version de la consultation.",
                        "Choose a version of the consultation.")
                .require(language ->
                        publish(market.people.agentToken(), language, question, Map.of("contentVersion", 2)));
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put(
                "reference",
                as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<String>path("reference"));
        content.put("deadline", market.deadline.plusSeconds(86_400).toString());
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("content", content, "reason", Api.text("Délai")))
                .post("/v1/consultations/{id}/amendments", market.consultation())
                .then()
                .statusCode(200);
        assertThat(publish(market.people.agentToken(), "fr", question, Map.of("contentVersion", 2))
                        .<Integer>path("contentVersion"))
                .isEqualTo(2);
    }

    @Test
    void otherDepartmentsAnswerNothing() {
        Market market = new Market().published();
        String question = asked(market, "Une question");
        assertThat(answer(market, new Market().people.agentToken(), question).statusCode())
                .isEqualTo(404);
        assertThat(publish(new Market().people.agentToken(), "fr", question, Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesShowEachQuestionOnce() {
        Market market = new Market().published();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, asked(market, "Question " + i));
        }
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            Response page = (cursor == null ? as(supplier) : as(supplier).queryParam("cursor", cursor))
                    .queryParam("limit", 2)
                    .get(LIST, market.consultation());
            walked.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(walked).isEqualTo(made);
    }
}
