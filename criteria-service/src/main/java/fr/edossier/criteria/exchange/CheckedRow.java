package fr.edossier.criteria.exchange;

import fr.edossier.criteria.item.ItemContent;
import fr.edossier.criteria.item.Landing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row and what it would do.
 *
 * @param content null, as {@code landing}, for a row that is refused
 * @param faults why it is refused
 */
record CheckedRow(
        int number, @Nullable ItemContent content, @Nullable Landing landing, List<ImportLine> faults) {
    static CheckedRow refused(int number, List<ImportLine> faults) {
        return new CheckedRow(number, null, null, faults);
    }
}
