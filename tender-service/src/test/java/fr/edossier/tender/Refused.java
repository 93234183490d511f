package fr.edossier.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A refusal as it must be told in each language, whole. */
public record Refused(
        int status, String code, Map<String, Told> told, List<Fault> faults, Map<String, Object> members) {
    public static final Refused NOT_FOUND = of(
            404,
            "NOT_FOUND",
            new Told("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible."),
            new Told("Not found", "This resource does not exist or is not accessible to you."));
    public static final Refused FORBIDDEN = of(
            403,
            "FORBIDDEN",
            new Told("Accès refusé", "Votre rôle ne permet pas cette opération."),
            new Told("Access denied", "Your role does not allow this operation."));
    public static final Refused STALE = of(
                    412,
                    "STALE",
                    new Told(
                            "Version dépassée",
                            "La ressource a changé depuis votre lecture : relisez-la puis recommencez."),
                    new Told("Stale version", "The resource has changed since you read it: read it again, then retry."))
            .at(
                    "header",
                    "If-Match",
                    "STALE",
                    "Cette version n'est plus la version courante.",
                    "This version is no longer the current one.");
    public static final Refused TAG_MISSING = of(
                    428,
                    "PRECONDITION_REQUIRED",
                    new Told(
                            "Précondition requise",
                            "Envoyez dans l'en-tête If-Match l'ETag de la version que vous avez lue."),
                    new Told("Precondition required", "Send the ETag of the version you read in the If-Match header."))
            .at(
                    "header",
                    "If-Match",
                    "HEADER_MISSING",
                    "L'en-tête If-Match est requis.",
                    "The If-Match header is required.");
    public static final Refused KEY_MISSING = of(
                    400,
                    "IDEMPOTENCY_KEY_REQUIRED",
                    new Told(
                            "Clé d'idempotence requise",
                            "Cet acte a un effet juridique : donnez-lui une clé dans l'en-tête Idempotency-Key."),
                    new Told(
                            "Idempotency key required",
                            "This act has legal effect: give it a key in the Idempotency-Key header."))
            .at(
                    "header",
                    "Idempotency-Key",
                    "HEADER_MISSING",
                    "L'en-tête Idempotency-Key est requis.",
                    "The Idempotency-Key header is required.");
    public static final Refused KEY_REUSED = of(
                    422,
                    "IDEMPOTENCY_KEY_REUSED",
                    new Told("Clé d'idempotence déjà employée", "Cette clé a déjà servi à une autre requête."),
                    new Told("Idempotency key already used", "This key has already served for another request."))
            .at("header", "Idempotency-Key", "KEY_REUSED", "Employez une nouvelle clé.", "Use a new key.");
    public static final Refused INVALID_PARAMETER = of(
            400,
            "INVALID_PARAMETER",
            new Told("Paramètre invalide", "Corrigez chaque paramètre indiqué."),
            new Told("Invalid parameter", "Correct each parameter named."));
    public static final Refused INVALID_REQUEST = of(
            400,
            "INVALID_REQUEST",
            new Told("Requête invalide", "Corrigez chaque erreur à l'endroit indiqué."),
            new Told("Invalid request", "Correct each error at the place given."));
    public static final Refused NOT_DRAFT = of(
            409,
            "CONSULTATION_NOT_DRAFT",
            new Told("La consultation n'est plus un brouillon", "Cette opération n'est possible que sur un brouillon."),
            new Told("The consultation is no longer a draft", "This is only possible on a draft."));
    public static final Refused SEALED = of(
            403,
            "SEALED_UNTIL_OPENING",
            new Told(
                    "Plis scellés",
                    "Les offres ne sont pas lisibles avant l'ouverture ; cette tentative est consignée."),
            new Told("Sealed until the opening", "Bids cannot be read before the opening; this attempt is recorded."));
    public static final Refused CONFIDENTIALITY_WEAKENED = of(
            422,
            "CONFIDENTIALITY_WEAKENED",
            new Told("Confidentialité affaiblie", "La confidentialité peut être renforcée, pas affaiblie."),
            new Told("Confidentiality weakened", "Confidentiality can be made stricter, not weaker."));

    public record Told(String title, String detail) {}

    /** @param kind pointer, parameter or header */
    public record Fault(String kind, String place, String code, Map<String, String> detail) {}

    public static Refused of(int status, String code, Told fr, Told en) {
        return new Refused(status, code, Map.of("fr", fr, "en", en), List.of(), Map.of());
    }

    public Refused at(String kind, String place, String faultCode, String fr, String en) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(new Fault(kind, place, faultCode, Map.of("fr", fr, "en", en)));
        return new Refused(status, code, told, more, members);
    }

    public Refused with(String member, Object value) {
        return new Refused(status, code, told, faults, Map.of(member, value));
    }

    /** @param call by the language to ask in; made twice */
    public void by(Function<String, Response> call) {
        requireBody("fr", call.apply("fr"));
        requireBody("en", call.apply("en"));
    }

    private void requireBody(String language, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.jsonPath().<String, Object>getMap("$")).isEqualTo(body(language));
    }

    private Map<String, Object> body(String language) {
        Map<String, Object> body = new LinkedHashMap<>(members);
        body.put("type", "urn:edossier:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", told.get(language).title());
        body.put("status", status);
        body.put("detail", told.get(language).detail());
        body.put("code", code);
        body.put(
                "errors",
                faults.stream()
                        .map(fault -> Map.of(
                                fault.kind(),
                                fault.place(),
                                "code",
                                fault.code(),
                                "detail",
                                fault.detail().get(language)))
                        .toList());
        return body;
    }
}
