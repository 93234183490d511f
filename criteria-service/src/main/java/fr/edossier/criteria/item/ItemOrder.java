package fr.edossier.criteria.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The orders a list of items can be asked in, spelt as the {@code sort} parameter is. */
@Schema(description = "createdAt: newest first. code: by code.")
enum ItemOrder {
    createdAt,
    code;

    static final int KEY_LENGTH = 2;

    /** Newest first where nothing else is asked for. */
    static ItemOrder of(@Nullable ItemOrder asked) {
        return asked == null ? createdAt : asked;
    }

    /** What a cursor remembers of the last item of a page. */
    List<String> key(ItemSummary last) {
        return switch (this) {
            case createdAt -> List.of(last.createdAt().toString(), last.id().toString());
            case code -> List.of(last.code(), String.valueOf(last.number()));
        };
    }
}
