package fr.edossier.tender;

import static java.util.Map.entry;

import fr.edossier.testing.architecture.TableOwners;
import java.util.Map;
import java.util.Set;

class TableOwnersTest implements TableOwners {
    @Override
    public Map<String, Set<String>> owners() {
        return Map.ofEntries(
                entry("fr.edossier.tender.consultation", Set.of("consultation", "lot", "text_array")),
                entry("fr.edossier.tender.version", Set.of("consultation_version")),
                entry("fr.edossier.tender.requirement", Set.of("requirement")),
                entry("fr.edossier.tender.catalogue", Set.of("known_item")),
                entry("fr.edossier.tender.document", Set.of("consultation_document")),
                entry("fr.edossier.tender.question", Set.of("question")),
                entry("fr.edossier.tender.officer", Set.of("officer_key")),
                entry("fr.edossier.tender.weighting", Set.of("fixed_weights")),
                entry(
                        "fr.edossier.tender.notice",
                        Set.of(
                                "notice",
                                "notice_word",
                                "notice_text",
                                "notice_words",
                                "notice_new_words",
                                "notice_prefixes",
                                "search_text",
                                "search_query",
                                "place_nuts",
                                "place_department")),
                entry(
                        "fr.edossier.tender.notification",
                        Set.of("notification", "notification_reading", "mail_address")),
                entry("fr.edossier.tender.follower", Set.of("follower")),
                entry("fr.edossier.tender.delivery", Set.of("mail")),
                entry("fr.edossier.tender.dossier", Set.of("dossier", "dossier_file")),
                entry("fr.edossier.tender.envelope", Set.of("envelope")),
                entry("fr.edossier.tender.opening", Set.of("opening_act", "opening_step")),
                entry("fr.edossier.tender.bid", Set.of("application", "bid", "mark")),
                entry("fr.edossier.tender.analysis", Set.of("bid_set_aside")),
                entry("fr.edossier.tender.award", Set.of("award", "award_rejection")),
                entry("fr.edossier.tender.contract", Set.of("contract", "commitment")),
                entry(
                        "fr.edossier.platform",
                        Set.of("audit_head", "audit_entry", "fact", "fact_cursor", "idempotent_act", "sandbox_clock")));
    }
}
