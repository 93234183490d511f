package fr.edossier.criteria.weighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Procedure;
import fr.edossier.platform.i18n.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Content of a grid. A draft may be incomplete or wrong; {@link GridCheck} lists what is. */
@Schema(description = "The content of a grid; a draft may break rules that publication requires.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GridContent(
        @NotNull @Valid Text name,

        @NotNull MarketFamily marketFamily,

        @NotNull Procedure procedure,

        @NotNull WeightKind weightKind,

        @Digits(integer = 6, fraction = 2)
        @DecimalMin(value = "0", inclusive = false)
        @Schema(description = "Total number of points; required with POINTS, refused otherwise.", examples = "100")
        @Nullable
        BigDecimal pointsTotal,

        @Valid
        @Schema(
                description =
                        "Why weighting is impossible for objective reasons; only with ORDER, and required there in a "
                                + "formal procedure (R2152-12).")
        @Nullable
        Text orderJustification,

        @Size(max = 200) @Schema(description = "Lines in display order; absent means none.")
        List<@NotNull @Valid GridLine> lines) {
    public GridContent {
        pointsTotal = Weight.plain(pointsTotal);
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    public GridContent withName(Text newName) {
        return new GridContent(newName, marketFamily, procedure, weightKind, pointsTotal, orderJustification, lines);
    }

    GridContent withLines(List<GridLine> newLines) {
        return new GridContent(name, marketFamily, procedure, weightKind, pointsTotal, orderJustification, newLines);
    }

    /** Every item that a line or a sub-criterion names. */
    public List<ItemKey> items() {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.item()),
                        line.subCriteria().stream().flatMap(sub -> Stream.ofNullable(sub.item()))))
                .toList();
    }
}
