package fr.edossier.platform.audit;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported chain without the service: {@code java -cp <jars> fr.edossier.platform.audit.AuditVerifier <file>
 * [expected head hash]}. Exit code 0 intact, 1 broken, 2 wrong usage.
 *
 * <p>Without a head hash noted down earlier and elsewhere, it cannot detect a chain that was cut short or rewritten as
 * a whole, head included.
 */
public final class AuditVerifier {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * @param sequence the first entry that does not hold, or the last one when all do
     * @param reason null when intact
     */
    record Verdict(long sequence, @Nullable String reason) {
        boolean intact() {
            return reason == null;
        }
    }

    private AuditVerifier() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    public static int run(String[] args, PrintStream out) {
        if (args.length < 1 || args.length > 2) {
            out.println("usage: AuditVerifier <exported file> [expected head hash]");
            return 2;
        }
        byte[] file;
        try {
            file = Files.readAllBytes(Path.of(args[0]));
        } catch (IOException | InvalidPathException e) {
            out.println("cannot read " + args[0]);
            return 2;
        }
        AuditExport export = parse(file);
        if (export == null) {
            out.println("broken: not an export of an audit trail");
            return 1;
        }
        Verdict verdict = verify(export, args.length == 2 ? args[1].toLowerCase(Locale.ROOT) : null);
        out.println(
                verdict.intact()
                        ? "intact: " + verdict.sequence() + " entries on " + export.subject() + ", head "
                                + export.head().hash()
                        : "broken at entry " + verdict.sequence() + ": " + verdict.reason());
        return verdict.intact() ? 0 : 1;
    }

    private static @Nullable AuditExport parse(byte[] file) {
        try {
            return JSON.readValue(file, AuditExport.class);
        } catch (IOException notAnExport) {
            return null;
        }
    }

    static Verdict verify(AuditExport export, @Nullable String expectedHead) {
        List<AuditEntry> entries = export.entries();
        String previous = AuditEntry.NONE;
        for (int i = 0; i < entries.size(); i++) {
            String fault = fault(export, entries.get(i), i + 1, previous);
            if (fault != null) {
                return new Verdict(i + 1, fault);
            }
            previous = entries.get(i).hash();
        }
        if (entries.isEmpty() || export.head().sequence() != entries.size()) {
            return new Verdict(
                    entries.size() + 1, "the head says " + export.head().sequence() + " entries");
        }
        if (!export.head().hash().equals(previous)) {
            return new Verdict(entries.size(), "the head is another hash");
        }
        if (expectedHead != null && !expectedHead.equals(previous)) {
            return new Verdict(entries.size(), "the expected head is another hash");
        }
        return new Verdict(entries.size(), null);
    }

    private static @Nullable String fault(AuditExport export, AuditEntry entry, long sequence, String previous) {
        if (!entry.subject().equals(export.subject())) {
            return "belongs to another subject";
        }
        if (entry.sequence() != sequence) {
            return "carries sequence " + entry.sequence();
        }
        if (!entry.previous().equals(previous)) {
            return "does not follow the entry before";
        }
        try {
            return entry.hash().equals(entry.computedHash()) ? null : "its hash is not that of its content";
        } catch (UncheckedIOException notUnicode) {
            return "holds text that is not Unicode";
        }
    }
}
