package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A row of a file, not yet checked.
 *
 * @param formulas columns whose cell holds a formula
 */
record ImportRow(int number, ObjectNode members, List<String> formulas) {}
