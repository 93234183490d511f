package fr.edossier.tender.compliance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.edossier.platform.i18n.Paris;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.content.Procedure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thresholds and periods of the law, read from {@code /law}; those of the day a consultation is launched apply to it. */
public record LegalData(List<Threshold> thresholds, List<Period> periods, List<Extension> extensions) {
    public enum Use {
        /** From this estimated value a formal procedure is required. */
        FORMAL_FROM,
        /** Below this estimated value a contract needs no publication or competition. */
        DIRECT_BELOW
    }

    /**
     * A threshold for local authorities, in euros excluding VAT.
     *
     * @param to last day; null where no end is known
     */
    public record Threshold(
            Use use,
            PurchaseCategory category,
            LocalDate from,
            @Nullable LocalDate to,
            BigDecimal amount,
            String source) {
        private boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Minimum number of days between notice and deadline, with electronic submission. */
    public record Period(
            Procedure procedure, LocalDate from, @Nullable LocalDate to, int days, String source) {
        private boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Minimum number of days by which a substantial change extends the deadline. */
    public record Extension(LocalDate from, @Nullable LocalDate to, int days, String source) {
        private boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The day in Paris. */
    public static LocalDate day(Instant at) {
        return at.atZone(Paris.ZONE).toLocalDate();
    }

    public static final LegalData LAW = load();

    static LegalData load() {
        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        return new LegalData(
                read(json, "/law/thresholds.json", new TypeReference<List<Threshold>>() {}),
                read(json, "/law/periods.json", new TypeReference<List<Period>>() {}),
                read(json, "/law/extensions.json", new TypeReference<List<Extension>>() {}));
    }

    private static <T> T read(ObjectMapper json, String resource, TypeReference<T> type) {
        try (InputStream in = Objects.requireNonNull(LegalData.class.getResourceAsStream(resource), resource)) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    Optional<Threshold> threshold(Use use, PurchaseCategory category, LocalDate day) {
        return thresholds.stream()
                .filter(line -> line.use() == use && line.category() == category && line.isInForce(day))
                .findFirst();
    }

    Optional<Period> period(Procedure procedure, LocalDate day) {
        return periods.stream()
                .filter(line -> line.procedure() == procedure && line.isInForce(day))
                .findFirst();
    }

    public Optional<Extension> extension(LocalDate day) {
        return extensions.stream().filter(line -> line.isInForce(day)).findFirst();
    }
}
