package fr.edossier.criteria.weighting;

import java.util.List;

/** @param place JSON pointer into the grid */
public record GridFinding(GridRule rule, String place, List<Object> arguments) {
    static GridFinding of(GridRule rule, String place, Object... arguments) {
        return new GridFinding(rule, place, List.of(arguments));
    }
}
