package fr.edossier.criteria.search;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Level;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.SourceLevel;
import fr.edossier.criteria.codelist.SubTheme;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.codelist.Visibility;
import fr.edossier.criteria.item.ItemStatus;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of a search. */
public record ItemParameters(
        @QueryParam("q")
        @Parameter(
                description =
                        "French words from the code, titles, keywords, purpose, question or text of an item, in any form "
                                + "and with or without accents. A word unknown to the catalogue stands for the nearest known word. "
                                + "Only the six longest words count, and all of them must be found. The beginning of a code with "
                                + "its hyphen, such as ENV-0, finds all codes that start with it.",
                schema = @Schema(type = SchemaType.STRING, maxLength = ItemQuery.LONGEST))
        @Nullable
        String q,

        @QueryParam("nature") @Parameter(schema = @Schema(implementation = Nature.class)) @Nullable
        String nature,

        @QueryParam("theme") @Parameter(schema = @Schema(implementation = Theme.class)) @Nullable
        String theme,

        @QueryParam("subTheme") @Parameter(schema = @Schema(implementation = SubTheme.class)) @Nullable
        String subTheme,

        @QueryParam("level") @Parameter(schema = @Schema(implementation = Level.class)) @Nullable
        String level,

        @QueryParam("cpv")
        @Parameter(
                description =
                        "CPV code of a purchase. Finds items tagged with it or with a prefix of it (4511* for 45112500), "
                                + "and items without any code, which suit every purchase.",
                schema = @Schema(type = SchemaType.STRING, pattern = "[0-9]{8}"))
        @Nullable
        String cpv,

        @QueryParam("marketFamily")
        @Parameter(
                description = "Finds items of this family, and items without a family, which suit every family.",
                schema = @Schema(implementation = MarketFamily.class))
        @Nullable
        String marketFamily,

        @QueryParam("status")
        @Parameter(
                description = "If absent, superseded and withdrawn items are left out.",
                schema = @Schema(implementation = ItemStatus.class))
        @Nullable
        String status,

        @QueryParam("visibility") @Parameter(schema = @Schema(implementation = Visibility.class)) @Nullable
        String visibility,

        @QueryParam("confidentiality") @Parameter(schema = @Schema(implementation = Confidentiality.class)) @Nullable
        String confidentiality,

        @QueryParam("askedOf") @Parameter(schema = @Schema(implementation = AskedOf.class)) @Nullable
        String askedOf,

        @QueryParam("sourceLevel") @Parameter(schema = @Schema(implementation = SourceLevel.class)) @Nullable
        String sourceLevel,

        @QueryParam("used")
        @Parameter(
                description = "Whether a published consultation has used the item.",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String used) {
    ItemQuery query() {
        return new ItemQuery(
                words(),
                QueryParameter.code(Nature.class, "nature", nature),
                QueryParameter.code(Theme.class, "theme", theme),
                QueryParameter.code(SubTheme.class, "subTheme", subTheme),
                QueryParameter.code(Level.class, "level", level),
                purchase(),
                QueryParameter.code(MarketFamily.class, "marketFamily", marketFamily),
                QueryParameter.code(ItemStatus.class, "status", status),
                QueryParameter.code(Visibility.class, "visibility", visibility),
                QueryParameter.code(Confidentiality.class, "confidentiality", confidentiality),
                QueryParameter.code(AskedOf.class, "askedOf", askedOf),
                QueryParameter.code(SourceLevel.class, "sourceLevel", sourceLevel),
                used == null ? null : Boolean.valueOf(QueryParameter.oneOf(List.of("true", "false"), "used", used)));
    }

    /** Returns the search words, null if blank; control characters separate words. */
    private @Nullable String words() {
        if (q == null) {
            return null;
        }
        if (q.length() > ItemQuery.LONGEST) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER)
                    .at(ErrorPlace.parameter("q"), "query-too-long", ItemQuery.LONGEST);
        }
        String words = q.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.isEmpty() ? null : words;
    }

    private @Nullable String purchase() {
        if (cpv != null && !cpv.matches("[0-9]{8}")) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter("cpv"), "not-a-cpv-code");
        }
        return cpv;
    }
}
