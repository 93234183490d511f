package fr.edossier.tender.dossier;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.StoredFiles;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class DossierFileResourceTest {
    private static final String PATH = "/v1/dossiers/{id}/files/{file}";
    private static final String NAMED = "attachment; filename=\"offre.pdf\"";
    private static final int MEBIBYTE = 1 << 20;

    private static final ExpectedProblem TOO_LARGE = ExpectedProblem.of(413, "CONTENT_TOO_LARGE")
            .fr("Contenu trop volumineux", "La taille dépasse la limite de 3145728 octets.")
            .en("Content too large", "The size exceeds the limit of 3145728 bytes.")
            .at("pointer", "", "TOO_LARGE", "Au plus 3145728 octets.", "At most 3145728 bytes.");
    private static final ExpectedProblem NAME_MISSING = PlatformProblems.INVALID_PARAMETER.at(
            "header",
            "Content-Disposition",
            "HEADER_MISSING",
            "L'en-tête Content-Disposition est requis.",
            "The Content-Disposition header is required.");
    private static final ExpectedProblem NAME = PlatformProblems.INVALID_PARAMETER.at(
            "header",
            "Content-Disposition",
            "FILE_NAME",
            "Le nom du fichier doit compter de 1 à 200 caractères, sans chemin.",
            "The file name must have 1 to 200 characters, without a path.");
    private static final ExpectedProblem EXISTS = ExpectedProblem.of(409, "FILE_EXISTS")
            .fr(
                    "Fichier déjà présent",
                    "Un autre fichier est déjà enregistré sous cet identifiant : supprimez-le d'abord.")
            .en("File already there", "Another file is already stored under this id: delete it first.");
    private static final ExpectedProblem TOO_MANY = ExpectedProblem.of(422, "TOO_MANY_FILES")
            .fr("Trop de fichiers", "Le nombre de fichiers est limité à 3.")
            .en("Too many files", "The number of files is limited to 3.");

    private Market market;
    private Bidder bidder;

    @BeforeEach
    void beginADossier() {
        market = new Market().published();
        bidder = market.bidding().bidder();
    }

    private static RequestSpecification upload(String token, String language) {
        return as(token, language).contentType("application/octet-stream");
    }

    private Response put(UUID file, String language, byte[] content) {
        return upload(bidder.token(), language)
                .header("Content-Disposition", NAMED)
                .body(content)
                .put(PATH, bidder.dossier(), file);
    }

    private Response put(UUID file, byte[] content) {
        return put(file, "fr", content);
    }

    private static byte[] bytes(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] content) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(content)) + ":";
    }

    private int filesOfTheDossier() {
        return as(bidder.token())
                .get("/v1/dossiers/{id}", bidder.dossier())
                .jsonPath()
                .getList("files")
                .size();
    }

    @Test
    void comesBackByteForByte() {
        byte[] content = bytes(2 * MEBIBYTE + 7);
        UUID file = UUID.randomUUID();
        Response stored = upload(bidder.token(), "fr")
                .header("Content-Disposition", NAMED)
                .header("Repr-Digest", digest(content))
                .body(content)
                .put(PATH, bidder.dossier(), file);

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(stored.header("Location")).endsWith("/v1/dossiers/" + bidder.dossier() + "/files/" + file);
        assertThat(stored.header("Repr-Digest")).isEqualTo(digest(content));
        Map<String, Object> view = stored.jsonPath().getMap("$");
        assertThat(view)
                .isEqualTo(Map.of(
                        "id",
                        file.toString(),
                        "name",
                        "offre.pdf",
                        "size",
                        content.length,
                        "sha256",
                        HexFormat.of().formatHex(sha256(content))));
        Response dossier = as(bidder.token()).get("/v1/dossiers/{id}", bidder.dossier());
        assertThat(dossier.jsonPath().getList("files")).containsExactly(view);
        assertThat(dossier.header("ETag")).isEqualTo("\"1\"");

        Response back = as(bidder.token()).get(PATH, bidder.dossier(), file);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.contentType()).isEqualTo("application/octet-stream");
        assertThat(back.header("Content-Length")).isEqualTo(String.valueOf(content.length));
        assertThat(back.header("Repr-Digest")).isEqualTo(digest(content));
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.asByteArray()).isEqualTo(content);
        assertThat(Traces.acts(bidder.dossier())).containsExactly("dossier.begun", "dossier.file-added");
    }

    @Test
    void anotherDigestThanAnnouncedKeepsNothing() {
        byte[] content = bytes(1000);
        byte[] announced = bytes(1001);
        Set<Path> before = StoredFiles.now();
        ExpectedProblem.of(422, "DIGEST_MISMATCH")
                .fr("Empreinte différente", "Le contenu reçu n'a pas l'empreinte annoncée ; rien n'a été enregistré.")
                .en("Digest mismatch", "The content received does not have the announced digest; nothing was stored.")
                .at(
                        "header",
                        "Repr-Digest",
                        "DIGEST_MISMATCH",
                        "L'empreinte reçue est " + HexFormat.of().formatHex(sha256(content)) + ".",
                        "The digest received is " + HexFormat.of().formatHex(sha256(content)) + ".")
                .require(language -> upload(bidder.token(), language)
                        .header("Content-Disposition", NAMED)
                        .header("Repr-Digest", digest(announced))
                        .body(content)
                        .put(PATH, bidder.dossier(), UUID.randomUUID()));
        assertThat(StoredFiles.now()).isEqualTo(before);
        assertThat(filesOfTheDossier()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5=:AAAA:", "sha-256=AAAA", "sha-256=:?:"})
    void anUnreadableDigestIsRefused(String digest) {
        PlatformProblems.INVALID_PARAMETER
                .at(
                        "header",
                        "Repr-Digest",
                        "HEADER_MALFORMED",
                        "L'en-tête Repr-Digest est mal formé.",
                        "The Repr-Digest header is malformed.")
                .require(language -> upload(bidder.token(), language)
                        .header("Content-Disposition", NAMED)
                        .header("Repr-Digest", digest)
                        .body(bytes(10))
                        .put(PATH, bidder.dossier(), UUID.randomUUID()));
    }

    @Test
    void theSameUploadTwiceIsOneFile() {
        byte[] content = bytes(1000);
        UUID file = UUID.randomUUID();
        Response first = put(file, content);
        first.then().statusCode(201);
        Set<Path> before = StoredFiles.now();
        Response again = put(file, content);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Repr-Digest")).isEqualTo(digest(content));
        assertThat(StoredFiles.now()).isEqualTo(before);
        assertThat(filesOfTheDossier()).isEqualTo(1);
    }

    @Test
    void otherBytesNeedTheFirstOnesDeleted() {
        UUID file = UUID.randomUUID();
        put(file, bytes(1000)).then().statusCode(201);
        Set<Path> before = StoredFiles.now();
        EXISTS.require(language -> put(file, language, bytes(1001)));
        assertThat(StoredFiles.now()).isEqualTo(before);
        assertThat(as(bidder.token()).get(PATH, bidder.dossier(), file).asByteArray())
                .isEqualTo(bytes(1000));

        assertThat(as(bidder.token()).delete(PATH, bidder.dossier(), file).statusCode())
                .isEqualTo(204);
        PlatformProblems.NOT_FOUND.require(
                language -> as(bidder.token(), language).get(PATH, bidder.dossier(), file));
        PlatformProblems.NOT_FOUND.require(
                language -> as(bidder.token(), language).delete(PATH, bidder.dossier(), file));
        assertThat(put(file, bytes(1001)).statusCode()).isEqualTo(201);
    }

    @Test
    void needsAName() {
        NAME_MISSING.require(language ->
                upload(bidder.token(), language).body(bytes(10)).put(PATH, bidder.dossier(), UUID.randomUUID()));
        assertThat(filesOfTheDossier()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment",
                "attachment; filename=\"\"",
                "attachment; filename=\"../offre.pdf\"",
                "attachment; filename*=UTF-8''..%5Coffre.pdf",
                "attachment; filename*=UTF-8''%00.pdf",
                "attachment; filename*=UTF-8''%E9t%E9.pdf"
            })
    void needsANameWithoutAPath(String disposition) {
        NAME.require(language -> upload(bidder.token(), language)
                .header("Content-Disposition", disposition)
                .body(bytes(10))
                .put(PATH, bidder.dossier(), UUID.randomUUID()));
    }

    @Test
    void keepsTheAccentsOfItsName() {
        String encoded = "UTF-8''M%C3%A9moire%20technique%20%2A%20%C5%93uvre%2B.pdf";
        UUID file = UUID.randomUUID();
        Response stored = upload(bidder.token(), "fr")
                .header("Content-Disposition", "attachment; filename=\"Memoire.pdf\"; filename*=" + encoded)
                .body(bytes(10))
                .put(PATH, bidder.dossier(), file);
        assertThat(stored.<String>path("name")).isEqualTo("Mémoire technique * œuvre+.pdf");
        assertThat(as(bidder.token()).get(PATH, bidder.dossier(), file).header("Content-Disposition"))
                .isEqualTo("attachment; filename*=" + encoded);
    }

    /** By a byte in the one language, by far in the other. */
    @Test
    void whatIsOverTheLimitLeavesNothing() {
        Set<Path> before = StoredFiles.now();
        TOO_LARGE.require(language ->
                put(UUID.randomUUID(), language, bytes(language.equals("fr") ? 3 * MEBIBYTE + 1 : 5 * MEBIBYTE)));
        assertThat(StoredFiles.now()).isEqualTo(before);
        assertThat(filesOfTheDossier()).isZero();
    }

    @Test
    void theLimitItselfIsAdmitted() {
        assertThat(put(UUID.randomUUID(), bytes(3 * MEBIBYTE)).statusCode()).isEqualTo(201);
    }

    @Test
    void aDossierHoldsSoManyFiles() {
        UUID first = UUID.randomUUID();
        put(first, bytes(1)).then().statusCode(201);
        put(UUID.randomUUID(), bytes(2)).then().statusCode(201);
        put(UUID.randomUUID(), bytes(3)).then().statusCode(201);
        TOO_MANY.require(language -> put(UUID.randomUUID(), language, bytes(4)));
        assertThat(put(first, bytes(1)).statusCode()).isEqualTo(200);
    }

    /** The consultation's limits are stricter than the service's. */
    @Test
    void whatWasAnnouncedLimitsToo() {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("reference", "LIMITES");
        content.put("uploadLimits", Map.of("maxFileBytes", 100, "maxFiles", 1));
        market = new Market()
                .drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        bidder = market.bidding().bidder();
        assertThat(put(UUID.randomUUID(), bytes(101)).<String>path("code")).isEqualTo("CONTENT_TOO_LARGE");
        assertThat(put(UUID.randomUUID(), bytes(100)).statusCode()).isEqualTo(201);
        assertThat(put(UUID.randomUUID(), bytes(1)).<String>path("code")).isEqualTo("TOO_MANY_FILES");
    }

    @Test
    void anEndingThatWasNotAnnouncedIsRefused() {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("uploadLimits", Map.of("maxFileBytes", 100, "maxFiles", 3, "endings", List.of("xlsx", "Pdf")));
        market = new Market()
                .drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        bidder = market.bidding().bidder();
        Set<Path> before = StoredFiles.now();
        ExpectedProblem.of(422, "CONTENT_TYPE_REFUSED")
                .fr(
                        "Type de fichier refusé",
                        "Le fichier n'est pas d'un type accepté, ou son contenu ne correspond pas à son nom.")
                .en("File type refused", "The file is not of an accepted type, or its content does not match its name.")
                .at(
                        "header",
                        "Content-Disposition",
                        "ENDING_NOT_ANNOUNCED",
                        "La consultation n'accepte que ces types de fichiers : xlsx, Pdf.",
                        "The consultation accepts only these file types: xlsx, Pdf.")
                .require(language -> named("prix.docx", language));
        assertThat(named("prix", "fr").statusCode()).isEqualTo(422);
        assertThat(StoredFiles.now()).isEqualTo(before);
        assertThat(named("prix.PDF", "fr").statusCode()).isEqualTo(201);
        assertThat(named("prix.v2.xlsx", "fr").statusCode()).isEqualTo(201);
    }

    private Response named(String name, String language) {
        return upload(bidder.token(), language)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes(5))
                .put(PATH, bidder.dossier(), UUID.randomUUID());
    }

    @Test
    void othersFindNoFile() {
        UUID file = UUID.randomUUID();
        put(file, "à nous".getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
        String rival = Tokens.withRole("supplier").sign();
        Set<Path> before = StoredFiles.now();
        PlatformProblems.NOT_FOUND.require(language -> as(rival, language).get(PATH, bidder.dossier(), file));
        PlatformProblems.NOT_FOUND.require(language -> as(rival, language).delete(PATH, bidder.dossier(), file));
        PlatformProblems.NOT_FOUND.require(language -> upload(rival, language)
                .header("Content-Disposition", NAMED)
                .body(bytes(5))
                .put(PATH, bidder.dossier(), UUID.randomUUID()));
        PlatformProblems.FORBIDDEN.require(
                language -> as(market.people.agentToken(), language).get(PATH, bidder.dossier(), file));
        assertThat(StoredFiles.now()).isEqualTo(before);
    }
}
