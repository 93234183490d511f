package fr.edossier.e2e;

import static fr.edossier.e2e.Suite.CRITERIA;
import static fr.edossier.e2e.Suite.TENDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents written by the packaged services with their packaged libraries. */
class DocumentIT {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @CsvSource({"text/html, <!DOCTYPE html>", "application/pdf, %PDF-", WORD + ", PK"})
    void chosenItemsAreSetOut(String mediaType, String beginning) {
        Reply document = Suite.as("alice", CRITERIA)
                .header("Accept", mediaType)
                .post(
                        "/v1/item-documents",
                        Map.of(
                                "kind", "CONTRACT_TEXT",
                                "title", "Nettoyage des lycées",
                                "items", List.of(Map.of("code", "ENV-010"))))
                .expect(200);
        assertThat(document.body()).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({"text/html, <!DOCTYPE html>", "application/pdf, %PDF-"})
    void workshopsAreSetOutWithTheirCharts(String mediaType, String beginning) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String workshop = Suite.as("cora", CRITERIA)
                .post(
                        "/v1/workshops",
                        Map.of(
                                "title", Map.of("fr", "Cantines"),
                                "question", Map.of("fr", "Que demander aux cantines ?"),
                                "opensAt", now.minus(1, ChronoUnit.DAYS).toString(),
                                "closesAt", now.plus(1, ChronoUnit.DAYS).toString(),
                                "roles", List.of("PROCUREMENT_AGENT"),
                                "departments", List.of("ACHATS"),
                                "suppliers", false))
                .expect(201)
                .id();
        String proposal = Suite.as("alice", CRITERIA)
                .post(
                        "/v1/workshops/" + workshop + "/proposals",
                        Map.of("title", "Tri", "wish", "Trier", "theme", "ENVIRONMENT", "why", "Moins jeter"))
                .expect(201)
                .id();
        Suite.as("alice", CRITERIA)
                .put(
                        "/v1/proposals/" + proposal + "/position",
                        Map.of(
                                "nature", "CLAUSE",
                                "confidentiality", "BUYER_ONLY",
                                "askedOf", "ALL",
                                "feasibility", "EASY"));
        Reply synthesis = Suite.as("cora", CRITERIA)
                .header("Accept", mediaType)
                .get("/v1/workshops/" + workshop + "/synthesis")
                .expect(200);
        assertThat(synthesis.body()).startsWith(beginning);
    }

    @Test
    void documentsOfAConsultationAreLookedInto() {
        String consultation = Suite.as("alice", TENDER)
                .post(
                        "/v1/consultations",
                        Map.of(
                                "reference",
                                "DOC-" + UUID.randomUUID().toString().substring(0, 8),
                                "title",
                                Map.of("fr", "Nettoyage", "en", "Cleaning")))
                .expect(201)
                .id();
        String documents = "/v1/consultations/" + consultation + "/documents/";
        Reply kept = Suite.as("alice", TENDER)
                .header("Content-Disposition", "attachment; filename=\"CCTP.pdf\"")
                .upload(documents + UUID.randomUUID(), "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))
                .expect(201);
        assertThat(kept.text("/mediaType")).isEqualTo("application/pdf");
        Suite.as("alice", TENDER)
                .header("Content-Disposition", "attachment; filename=\"CCTP.pdf\"")
                .upload(documents + UUID.randomUUID(), "du texte".getBytes(StandardCharsets.US_ASCII))
                .expect(422, "CONTENT_TYPE_REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"application/atom+xml, <?xml", "text/calendar, BEGIN:VCALENDAR"})
    void noticesAreFollowed(String mediaType, String beginning) {
        Reply notices = Suite.anonymous(TENDER)
                .header("Accept", mediaType)
                .get("/v1/notices")
                .expect(200);
        assertThat(notices.body()).startsWith(beginning);
    }

    @Test
    void catalogueComesAsASheet() {
        Reply sheet = Suite.as("cora", CRITERIA)
                .header("Accept", SHEET)
                .get("/v1/item-export")
                .expect(200);
        assertThat(sheet.body()).startsWith("PK");
    }
}
