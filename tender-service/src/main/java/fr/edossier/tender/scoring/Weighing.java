package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a criterion as announced, in one of three forms or none.
 *
 * @param value percentage or points
 * @param rank rank of importance; 1 is the most important
 */
public record Weighing(
        @Nullable BigDecimal value,
        @Nullable WeightRange range,
        @Nullable Integer rank) {
    private enum Form {
        VALUE,
        RANGE,
        RANK
    }

    private Set<Form> forms() {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        if (value != null) {
            forms.add(Form.VALUE);
        }
        if (range != null) {
            forms.add(Form.RANGE);
        }
        if (rank != null) {
            forms.add(Form.RANK);
        }
        return forms;
    }

    public boolean isNone() {
        return forms().isEmpty();
    }

    public boolean isSeveral() {
        return forms().size() > 1;
    }

    public boolean isOf(WeightKind kind) {
        Form form =
                switch (kind) {
                    case PERCENTAGE, POINTS -> Form.VALUE;
                    case RANGE -> Form.RANGE;
                    case ORDER -> Form.RANK;
                };
        return forms().equals(Set.of(form));
    }
}
