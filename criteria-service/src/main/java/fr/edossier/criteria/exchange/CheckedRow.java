package fr.edossier.criteria.exchange;

import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.item.Landing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with the effect it would have.
 *
 * @param content null if the row is refused, as is {@code landing}
 * @param faults reasons why the row is refused
 */
record CheckedRow(
        int number, @Nullable ItemContent content, @Nullable Landing landing, List<ImportLine> faults) {
    static CheckedRow refused(int number, List<ImportLine> faults) {
        return new CheckedRow(number, null, null, faults);
    }
}
