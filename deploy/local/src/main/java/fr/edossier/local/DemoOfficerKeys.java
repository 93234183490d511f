package fr.edossier.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Map;

/**
 * Creates a key for each demo opening officer and registers it as the officer's own machine would; the private keys
 * stay in the data folder.
 */
final class DemoOfficerKeys implements DemoStep {
    static final String FOLDER = "officers";
    private static final String PATH = "/v1/officer-keys";

    @Override
    public String title() {
        return "keys of the opening officers";
    }

    @Override
    public Service service() {
        return Service.TENDER;
    }

    @Override
    public void load(LocalStack stack) {
        DemoPeople.of(Checkout.demoRealm(stack.options().root())).stream()
                .filter(person -> person.role().equals("opening-officer"))
                .forEach(officer -> register(stack, officer.username()));
    }

    private static void register(LocalStack stack, String officer) {
        DemoCaller caller = new DemoCaller(stack, Service.TENDER, officer);
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            Path folder = stack.options().data().resolve(FOLDER);
            Path pending = folder.resolve(officer + ".jwk.new");
            PrivateFile.write(pending, key.toJSONString());
            HttpResponse<String> registered =
                    caller.post(PATH, body(Map.of("jwk", key.toPublicJWK().toJSONObject())), null);
            JsonNode answer = DemoCaller.json(registered, 201);
            JWEObject challenge = JWEObject.parse(answer.get("challenge").asText());
            challenge.decrypt(new ECDHDecrypter(key));
            String proof = PATH + "/" + answer.get("id").asText() + "/proof";
            Map<String, String> secret = Map.of("secret", challenge.getPayload().toString());
            DemoCaller.json(caller.post(proof, body(secret), DemoCaller.etag(registered)), 200);
            Files.move(pending, folder.resolve(officer + ".jwk"), StandardCopyOption.REPLACE_EXISTING);
        } catch (JOSEException | ParseException | IOException e) {
            throw new IllegalStateException("No key for " + officer, e);
        }
    }

    private static BodyPublisher body(Map<String, ?> content) {
        try {
            return BodyPublishers.ofString(Json.MAPPER.writeValueAsString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
