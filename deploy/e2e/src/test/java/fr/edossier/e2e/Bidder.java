package fr.edossier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A demo supplier and its bid. */
final class Bidder {
    final String user;
    final String organisation;
    final int price;
    final String key = UUID.randomUUID().toString();
    private final byte[] memo;
    private final String fileId = UUID.randomUUID().toString();
    private String dossier = "";
    private String receipt = "";

    Bidder(String user, String organisation, int price) {
        this.user = user;
        this.organisation = organisation;
        this.price = price;
        this.memo =
                ("Mémoire technique de " + organisation + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }

    Call call() {
        return Suite.as(user, Suite.TENDER);
    }

    /** Prepares the dossier: a bid with its answers, and a streamed file. */
    Bidder prepare(String consultation, String lot, List<Map<String, Object>> answers) {
        Reply begun = call().post("/v1/dossiers", Map.of("consultationId", consultation))
                .expect(201);
        dossier = begun.id();
        call().ifMatch(begun.etag())
                .put(
                        "/v1/dossiers/" + dossier + "/bids/" + lot,
                        Map.of("price", Map.of("amount", price, "currency", "EUR"), "answers", answers))
                .expect(200);
        call().header("Content-Disposition", "attachment; filename*=UTF-8''m%C3%A9moire.txt")
                .upload("/v1/dossiers/" + dossier + "/files/" + fileId, memo)
                .expect(201);
        return this;
    }

    Reply submit() {
        String etag = call().get("/v1/dossiers/" + dossier).expect(200).etag();
        return call().ifMatch(etag).key(key).post("/v1/dossiers/" + dossier + "/submission");
    }

    /** Submits the dossier and keeps the receipt for later comparison. */
    void submitInTime() {
        receipt = submit().expect(201).body();
    }

    /**
     * Checks that the receipt is still there, that the file is whole, and that repeating the submission returns the
     * same answer.
     */
    void requireNothingLost() throws Exception {
        String id = Call.JSON.readTree(receipt).at("/envelopeId").asText();
        assertThat(call().get("/v1/receipts/" + id).expect(200).body()).isEqualTo(receipt);
        assertThat(submit().expect(201).body()).isEqualTo(receipt);
        assertThat(call().download("/v1/dossiers/" + dossier + "/files/" + fileId))
                .isEqualTo(memo);
    }

    byte[] memo() {
        return memo.clone();
    }

    String fileId() {
        return fileId;
    }
}
