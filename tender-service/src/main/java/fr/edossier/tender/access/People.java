package fr.edossier.tender.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The people of a consultation.
 *
 * @param department the department that buys
 * @param draft whether the consultation is still a draft, which insiders alone see
 * @param agents user names of the procurement agents named beside the department's own
 * @param officers user names of the opening officers
 * @param evaluators user names of the evaluators, by lot
 */
public record People(
        UUID consultationId,
        String department,
        boolean draft,
        List<String> agents,
        List<String> officers,
        Map<UUID, List<String>> evaluators) {}
