package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A row as it was read.
 *
 * @param formulas columns whose cell a spreadsheet would compute
 */
record ImportRow(int number, ObjectNode members, List<String> formulas) {}
