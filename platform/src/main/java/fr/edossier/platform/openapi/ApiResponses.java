package fr.edossier.platform.openapi;

import fr.edossier.platform.idempotency.IdempotencyKey;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Completes the responses of an operation: status, headers and description of a success, and the problems. */
final class ApiResponses {
    private static final String FORBIDDEN = "The caller's role does not allow it.";
    private static final String RANGE = "Range";
    private static final String OCTETS = "application/octet-stream";
    private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";
    private static final Pattern TEXT = Pattern.compile("text/.*|application/.*\\+xml");
    private static final String BINARY = "binary";

    /** Descriptions that the scanner of the framework writes where there is none. */
    private static final Set<String> REASON_PHRASES = Set.of("OK", "Created", "Accepted", "No Content", "Bad Request");

    private static final Map<String, String> WITHOUT_SCHEMA = Map.of("202", "Accepted.", "204", "Done.");

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request is malformed; each error names its place.",
            "401", "No valid access token.",
            "406", "No representation is acceptable.",
            "500", "A fault of the server.",
            "503", "Temporarily unavailable; see Retry-After.");

    private final Operation operation;
    private final APIResponses responses;

    ApiResponses(Operation operation) {
        this.operation = operation;
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        this.responses = operation.getResponses();
    }

    /** @param references new ones by old ones */
    void renameSchemas(Map<String, String> references) {
        responses.getAPIResponses().values().stream()
                .map(ApiResponses::reference)
                .filter(schema -> schema != null && references.containsKey(schema.getRef()))
                .forEach(schema -> schema.setRef(references.get(schema.getRef())));
    }

    /**
     * Adds what follows from the signature and the annotations of the method.
     *
     * @param tagged references of the schemas that can be read with an entity tag
     */
    void ofMethod(ResourceMethod method, Set<String> tagged) {
        method.refusals().forEach(this::describe);
        moveSuccess(method.scannedStatus(), method.status());
        showSameWhenCreated();
        successes().forEach((status, response) -> completeSuccess(status, response, method, tagged));
        if (method.isConditional()) {
            describe("304", "Unchanged since the version in If-None-Match.");
        }
    }

    /** Adds what all operations of one kind have, in the order of the statuses. */
    void ofAll() {
        ALWAYS.forEach(this::describe);
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(LoginAddress.SCHEME)));
        }
        if (operation.getSecurity().size() == 1) {
            describe("403", FORBIDDEN);
            addForbidden(responses.getAPIResponse("403"));
        }
        if (has(Parameter.In.PATH, null)) {
            describe("404", "Not found, or not for this caller.");
        }
        if (isDownload()) {
            completeDownload();
        }
        boolean asksForTag = has(Parameter.In.HEADER, HttpHeaders.IF_MATCH);
        if (asksForTag || responses.getAPIResponse("304") != null) {
            describe("412", "The resource has changed since it was read.");
        }
        if (asksForTag) {
            require(HttpHeaders.IF_MATCH);
            describe("428", "If-Match is missing.");
        }
        if (has(Parameter.In.HEADER, IdempotencyKey.HEADER)) {
            require(IdempotencyKey.HEADER);
            describe("422", KEY_REUSED + ": the key was used for another request.");
            addKeyReused(responses.getAPIResponse("422"));
        }
        if (operation.getRequestBody() != null) {
            describe("413", "The body is too large.");
            describe("415", "The body's media type is not accepted.");
        }
        Map<String, APIResponse> ordered = new TreeMap<>(responses.getAPIResponses());
        ordered.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
        responses.setAPIResponses(ordered);
    }

    private void moveSuccess(String from, String to) {
        APIResponse scanned = responses.getAPIResponse(from);
        if (scanned != null && responses.getAPIResponse(to) == null) {
            responses.removeAPIResponse(from);
            responses.addAPIResponse(to, scanned);
        }
    }

    /** Where an operation replaces or creates, both responses show the same. */
    private void showSameWhenCreated() {
        APIResponse replaced = responses.getAPIResponse("200");
        APIResponse created = responses.getAPIResponse("201");
        if (replaced != null && created != null && created.getContent() == null) {
            created.setContent(replaced.getContent());
        }
    }

    private Map<String, APIResponse> successes() {
        Map<String, APIResponse> found = new TreeMap<>(responses.getAPIResponses());
        found.keySet().removeIf(status -> !status.startsWith("2"));
        return found;
    }

    private void completeSuccess(
            String status, APIResponse response, ResourceMethod method, Set<String> taggedSchemas) {
        Schema shown = reference(response);
        if (isUndescribed(response)) {
            response.setDescription(describeSuccess(status, shown));
        }
        if (response.getHeaders() != null) {
            response.getHeaders().forEach(ApiHeaders::complete);
        }
        boolean created = status.equals("201");
        if ((created || status.equals("202")) && method.setsHeaders()) {
            ApiHeaders.add(response, HttpHeaders.LOCATION);
        }
        boolean tagged = created ? shown != null && taggedSchemas.contains(shown.getRef()) : method.takesVersion();
        if (method.isConditional() || (tagged && method.setsHeaders() && response.getContent() != null)) {
            ApiHeaders.add(response, HttpHeaders.ETAG);
        }
        if (response.getContent() != null) {
            showOnlyJsonAsObject(response.getContent());
        }
    }

    private static String describeSuccess(String status, @Nullable Schema shown) {
        if (shown == null) {
            return WITHOUT_SCHEMA.getOrDefault(status, "The content.");
        }
        String words = SchemaName.words(shown.getRef());
        if (words.endsWith(" page")) {
            return "A page; its Link header names the next one.";
        }
        return (status.equals("201") ? "The new " : "The ") + words + ".";
    }

    /** The schema that the success shows, where it is a reference. */
    @Nullable
    Schema shown() {
        return successes().values().stream()
                .map(ApiResponses::reference)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Schema reference(APIResponse response) {
        if (response.getContent() == null) {
            return null;
        }
        return response.getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .findFirst()
                .orElse(null);
    }

    private static void showOnlyJsonAsObject(Content content) {
        List.copyOf(content.getMediaTypes().keySet()).stream()
                .filter(type -> !type.endsWith("json") && !type.equals("*/*"))
                .forEach(type ->
                        content.addMediaType(type, OASFactory.createMediaType().schema(text(type))));
    }

    private static boolean isUndescribed(APIResponse response) {
        return response.getDescription() == null
                || response.getDescription().isBlank()
                || REASON_PHRASES.contains(response.getDescription());
    }

    private static Schema text(String mediaType) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return TEXT.matcher(mediaType).matches() ? schema : schema.format(BINARY);
    }

    private boolean isDownload() {
        APIResponse whole = responses.getAPIResponse("200");
        return whole != null
                && operation.getRequestBody() == null
                && whole.getContent() != null
                && whole.getContent().getMediaType(OCTETS) != null;
    }

    private void completeDownload() {
        if (!has(Parameter.In.HEADER, RANGE)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(RANGE)
                    .in(Parameter.In.HEADER)
                    .description("One range of bytes (RFC 9110, 14.2).")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .addExample("bytes=0-1048575")));
        }
        describe("206", "The range of bytes that was asked for.");
        responses
                .getAPIResponse("206")
                .setContent(responses.getAPIResponse("200").getContent());
        describe("304", "Unchanged since the version in If-None-Match.");
        describe("416", "The range begins after the last byte.");
    }

    /** Requires a header unless the operation marks it as conditional. */
    private void require(String header) {
        ApiOperation.parameters(operation).stream()
                .filter(parameter -> header.equals(parameter.getName()) && !isConditional(parameter))
                .forEach(parameter -> parameter.setRequired(true));
    }

    private static boolean isConditional(Parameter parameter) {
        return parameter.getExtensions() != null && parameter.getExtensions().containsKey(ApiDocument.CONDITIONAL);
    }

    private boolean has(Parameter.In in, @Nullable String name) {
        return ApiOperation.parameters(operation).stream()
                .anyMatch(parameter -> parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    private void describe(String status, String meaning) {
        APIResponse known = responses.getAPIResponse(status);
        if (known == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(meaning));
        } else if (isUndescribed(known)) {
            known.setDescription(meaning);
        }
    }

    private static void addForbidden(APIResponse refused) {
        if (!refused.getDescription().startsWith(FORBIDDEN)) {
            refused.setDescription(FORBIDDEN + " " + refused.getDescription());
        }
    }

    private static void addKeyReused(APIResponse refused) {
        if (!refused.getDescription().contains(KEY_REUSED)) {
            refused.setDescription(refused.getDescription() + " " + KEY_REUSED + ".");
        }
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SchemaName.reference("Problem"))));
    }
}
