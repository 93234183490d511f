package fr.edossier.platform.search;

import java.util.Map;

/**
 * Order of the rows of a page.
 *
 * @param first column of the order, such as {@code deadline}
 * @param second column that orders rows equal in the first
 * @param after condition on rows after the cursor, such as {@code " and (s.deadline, s.id) > (…)"}; empty for the first
 *     page
 * @param orderBy such as {@code " order by s.deadline, s.id"}
 * @param values of the parameters of {@code after}
 */
public record Walk(String first, String second, String after, String orderBy, Map<String, Object> values) {}
