package fr.edossier.criteria.item;

import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.WeightRange;
import fr.edossier.platform.i18n.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about an item that grids and other users of it need. */
public record ItemReference(
        UUID id,
        String code,
        int number,
        ItemStatus status,
        Nature nature,
        Theme theme,
        Text title,
        @Nullable WeightRange suggestedWeight,
        List<String> incompatible) {

    static ItemReference of(Item item) {
        ItemContent content = item.content();
        return new ItemReference(
                item.id(),
                content.code(),
                item.number(),
                item.status(),
                content.nature(),
                content.theme(),
                content.title(),
                content.suggestedWeight(),
                content.incompatible());
    }
}
