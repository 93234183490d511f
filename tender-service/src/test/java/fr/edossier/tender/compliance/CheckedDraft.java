package fr.edossier.tender.compliance;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.consultation.Contents;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.file.FileLimits;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.SubCriterion;
import fr.edossier.tender.scoring.Weighing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complete draft for a test to spoil, and what the check then finds. */
abstract class CheckedDraft {
    static final LegalData LAW = LegalData.LAW;
    static final Instant NOW = Instant.parse("2026-12-01T16:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);

    private record Limits(long maxSize, int maxPerDossier) implements FileLimits {}

    Instant now = NOW;

    @Nullable
    Instant launch;

    boolean stamped = false;
    Set<String> withKey = Set.of("olga", "omar", "otto");
    final Map<String, Object> content = new HashMap<>(Map.of(
            "reference",
            "R-1",
            "title",
            text(),
            "object",
            text(),
            "procedure",
            "ADAPTED",
            "deadline",
            LATER.toString(),
            "openingOfficers",
            List.of("olga", "omar"),
            "category",
            "SERVICES",
            "cpv",
            "90911000",
            "estimatedValue",
            Map.of("amount", 100000, "currency", "EUR"),
            "durationMonths",
            12));
    final Map<String, Object> lot = new HashMap<>(Map.of(
            "number", 1,
            "title", text(),
            "price", Map.of("method", "PROPORTIONAL", "weight", 40),
            "evaluators", List.of("eve"),
            "tieBreak", List.of("PRICE"),
            "priceBasis", "NET"));

    @Nullable
    SocialClauseWaiver exception;

    List<RequirementView> requirements =
            new ArrayList<>(List.of(criterion("60", "ENVIRONMENT"), clause("ENVIRONMENT")));

    CheckedDraft() {
        content.putAll(Map.of(
                "place", Map.of("code", "38", "codeType", "DEPARTMENT", "name", "Isère"),
                "priceForm", "UNIT",
                "ccag", "SUPPLIES_AND_SERVICES",
                "contact", Map.of("name", "Achats", "email", "achats@region.example"),
                "uploadLimits", Map.of("maxFileBytes", 1000, "maxFiles", 10),
                "buyer", Map.of("name", "Région", "siret", "99900100100018"),
                "noAllotment", Map.of("fr", "Une seule prestation")));
    }

    static Map<String, String> text() {
        return Map.of("fr", "t", "en", "t");
    }

    static RequirementView requirement(
            Nature nature, @Nullable String weight, @Nullable String theme, boolean linked, boolean fromCatalogue) {
        return new RequirementView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                nature,
                theme,
                new Wording("t", "t"),
                new Wording("t", null),
                null,
                Confidentiality.BUYER_ONLY,
                false,
                weight == null ? null : new BigDecimal(weight),
                null,
                null,
                fromCatalogue ? new RequirementView.Source(UUID.randomUUID(), "GOV-001", 1, null) : null,
                linked ? new Wording("lien", null) : null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    /** Weighed in any form. */
    static RequirementView criterion(Weighing weighing, SubCriterion... parts) {
        RequirementView like = criterion("1", "ENVIRONMENT");
        return new RequirementView(
                like.id(),
                like.lotId(),
                1,
                Nature.CRITERION,
                like.theme(),
                like.title(),
                like.text(),
                null,
                like.confidentiality(),
                false,
                weighing.value(),
                null,
                null,
                null,
                like.linkToSubject(),
                null,
                Map.of(),
                weighing.range(),
                weighing.rank(),
                parts.length == 0 ? null : List.of(parts),
                null);
    }

    static RequirementView criterion(String weight, @Nullable String theme) {
        return requirement(Nature.CRITERION, weight, theme, true, false);
    }

    static RequirementView clause(@Nullable String theme) {
        return requirement(Nature.CLAUSE, null, theme, false, false);
    }

    List<Finding> findings() {
        return PublicationCheck.check(
                Contents.of(content),
                List.of(new CheckedLot(Contents.lot(lot), exception, requirements, Map.of())),
                circumstances());
    }

    PublicationCheck.Circumstances circumstances() {
        return new PublicationCheck.Circumstances(
                stamped, withKey, new Limits(104_857_600, 100), LAW, LegalData.day(launch == null ? now : launch), now);
    }

    List<PublicationRule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    void with(RequirementView... all) {
        requirements = List.of(all);
    }

    void value(String amount) {
        content.put("estimatedValue", Map.of("amount", new BigDecimal(amount), "currency", "EUR"));
    }
}
