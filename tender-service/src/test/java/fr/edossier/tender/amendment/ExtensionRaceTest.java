package fr.edossier.tender.amendment;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.amendment.Amending.amend;
import static fr.edossier.tender.amendment.Amending.content;
import static fr.edossier.tender.amendment.Amending.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.audit.AuditVerifier;
import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last second, with a thousand tries to amend, some of which give a little more time, while firms submit and anybody reads. */
@QuarkusTest
@SuiteTest
class ExtensionRaceTest {
    private static final int AGENTS = 4;
    private static final int TRIES = 250;

    private final Market market = new Market();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Integer> won = Collections.synchronizedList(new ArrayList<>());
    private final List<Instant> sealed = Collections.synchronizedList(new ArrayList<>());
    private final List<Instant> late = Collections.synchronizedList(new ArrayList<>());

    /** A version: until when it lets envelopes in, from when. */
    private record Version(Instant at, Instant deadline) {}

    @Test
    void oneOrderIsDecidedAndCanBeProven(@TempDir Path folder) throws IOException {
        Map<String, Object> content = content(market.published());
        List<Bidder> bidders =
                List.of(market.bidding().prepared("1000.00"), market.bidding().prepared("1100.00"));
        List<Callable<String>> runners = new ArrayList<>();
        for (int agent = 0; agent < AGENTS; agent++) {
            int of = agent;
            runners.add(() -> amendUntilTheEnd(content, of));
        }
        bidders.forEach(bidder -> runners.add(() -> submitUntilLate(bidder)));
        runners.add(this::readUntilTheEnd);
        runners.add(this::readUntilTheEnd);

        List<String> ends = SuiteClock.at(market.deadline.minusSeconds(1), () -> Races.run(runners));

        assertThat(ends.subList(0, AGENTS)).containsOnly("CONSULTATION_NOT_AMENDABLE");
        assertThat(ends.subList(AGENTS, runners.size())).containsOnly("in order");
        assertThat(won).isNotEmpty();
        Response listed = given().get("/v1/consultations/{id}/versions", market.consultation());
        assertThat(listed.<List<String>>path("items.kind")).contains("EXTENSION");
        assertThat(listed.<List<Integer>>path("items.number"))
                .isEqualTo(IntStream.rangeClosed(1, won.size() + 1).boxed().toList());
        assertThat(won)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, won.size() + 1).boxed().toList());
        requireDecided(versions(won.size() + 1), sealed, late);
        requireProven(folder);
    }

    /** Every other try gives 5 ms more than was given so far, the others change the title. */
    private String amendUntilTheEnd(Map<String, Object> content, int agent) {
        String end = "";
        for (int attempt = 0; attempt < TRIES || end.isEmpty(); attempt++) {
            Map<String, Object> changed = with(content, "title", Api.text("Titre " + agent + "-" + attempt));
            boolean extending = attempt % 2 == 0;
            int more = extending ? given.addAndGet(5) : given.get();
            Response answer = amend(
                    market,
                    market.people.agentToken(),
                    with(changed, "deadline", market.deadline.plusMillis(more).toString()));
            if (answer.statusCode() == 200) {
                if (!end.isEmpty()) {
                    return "admitted after a refusal";
                }
                won.add(answer.path("contentVersion"));
            } else if (!answer.path("code").equals("AMENDMENT_REFUSED")) {
                end = answer.path("code");
                over.set(true);
            }
        }
        return end;
    }

    private String submitUntilLate(Bidder bidder) {
        while (true) {
            Response answer = as(bidder.token())
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", Api.key())
                    .post("/v1/dossiers/{id}/submission", bidder.dossier());
            if (answer.statusCode() == 201) {
                sealed.add(Instant.parse(answer.path("receivedAt")));
            } else if (answer.path("code").equals("ENVELOPE_LATE")) {
                late.add(Instant.parse(answer.path("receipt.receivedAt")));
                return "in order";
            } else {
                return answer.asString();
            }
        }
    }

    /**
     * No reader sees an earlier version after a later one, and a version that is closed stays so; the one that an amendment in time
     * adds may become visible a moment after.
     */
    private String readUntilTheEnd() {
        int version = 0;
        boolean closed = false;
        while (!over.get()) {
            Response view = given().get("/v1/consultations/{id}", market.consultation());
            int seen = view.<Integer>path("contentVersion");
            boolean open = view.<String>path("status").equals("PUBLISHED");
            if (seen < version || seen == version && closed && open) {
                return "saw version " + seen + " " + view.path("status") + " after " + version;
            }
            version = seen;
            closed = !open;
        }
        return "in order";
    }

    private List<Version> versions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        given().get("/v1/consultations/{id}/versions/{number}", market.consultation(), number))
                .map(version -> new Version(
                        Instant.parse(version.path("at")),
                        Instant.parse(version.path("content.consultation.deadline"))))
                .toList();
    }

    private static void requireDecided(List<Version> versions, List<Instant> sealed, List<Instant> late) {
        for (int index = 1; index < versions.size(); index++) {
            Version before = versions.get(index - 1);
            assertThat(versions.get(index).at()).isAfterOrEqualTo(before.at()).isBeforeOrEqualTo(before.deadline());
            assertThat(versions.get(index).deadline()).isAfterOrEqualTo(before.deadline());
        }
        Instant end = versions.get(versions.size() - 1).deadline();
        assertThat(sealed).isNotEmpty().allSatisfy(at -> assertThat(at)
                .isBeforeOrEqualTo(versions.stream()
                        .filter(version -> !version.at().isAfter(at))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .deadline()));
        assertThat(late).hasSize(2).allSatisfy(at -> assertThat(at).isAfter(end));
    }

    /** With the service switched off: what was exported is whole, and tells the same order by itself. */
    private void requireProven(Path folder) throws IOException {
        Path export = folder.resolve("trail.json");
        Files.write(
                export,
                as(Tokens.withRole("auditor").sign())
                        .get("/v1/audit-trails/{id}", market.consultation())
                        .asByteArray());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(AuditVerifier.run(
                        new String[] {export.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        List<Map<String, Object>> entries =
                JsonPath.from(Files.readString(export)).getList("entries");
        List<Version> versions = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Instant> inTime = new ArrayList<>();
        List<Instant> tooLate = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            JsonPath details = JsonPath.from(entry.get("details").toString());
            switch (entry.get("act").toString()) {
                case "consultation.published", "consultation.amended" -> {
                    numbers.add(details.get("version") == null ? 1 : details.getInt("version"));
                    versions.add(new Version(
                            Instant.parse(entry.get("at").toString()), Instant.parse(details.getString("deadline"))));
                }
                case "envelope.sealed" -> inTime.add(Instant.parse(details.getString("receivedAt")));
                case "envelope.late" -> tooLate.add(Instant.parse(details.getString("receivedAt")));
                default -> {}
            }
        }
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, won.size() + 1).boxed().toList());
        assertThat(inTime).containsExactlyInAnyOrderElementsOf(sealed);
        assertThat(tooLate).containsExactlyInAnyOrderElementsOf(late);
        assertThat(versions)
                .extracting(Version::deadline)
                .isEqualTo(
                        versions(won.size() + 1).stream().map(Version::deadline).toList());
        for (int index = 1; index < versions.size(); index++) {
            assertThat(versions.get(index).at())
                    .isAfterOrEqualTo(versions.get(index - 1).at());
        }
    }
}
