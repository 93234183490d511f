package fr.edossier.criteria.search;

import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.item.ItemRows;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.search.RowConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the items a search finds by facet. */
@ApplicationScoped
class FacetRepository {
    /** Maximum number of items counted. */
    static final int COUNTED = 2000;

    private static final String FAMILIES = "case when " + ItemRows.MARKET_FAMILIES + " = '{}' then array["
            + Stream.of(MarketFamily.values()).map(family -> "'" + family + "'").collect(Collectors.joining(", "))
            + "] else " + ItemRows.MARKET_FAMILIES + " end";

    private final EntityManager entities;

    FacetRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts facets that the query does not filter by in one statement, and each other facet without its filter. */
    ItemFacets count(Caller caller, ItemQuery query, @Nullable String words) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        List<Facet> together = new ArrayList<>();
        boolean exact = true;
        for (Facet facet : Facet.values()) {
            if (facet.isFilteredBy(query)) {
                exact &= count(Conditions.without(facet, caller, query, words), List.of(facet), counts);
            } else {
                together.add(facet);
            }
        }
        exact &= together.isEmpty() || count(Conditions.of(caller, query, words), together, counts);
        return ItemFacets.of(counts, exact);
    }

    /** Adds the counts of the facets to the map; returns whether all items were counted. */
    @SuppressWarnings("unchecked")
    private boolean count(RowConditions conditions, List<Facet> facets, Map<Facet, List<FacetCount>> counts) {
        Query asked = entities.createNativeQuery(sql(conditions, facets));
        conditions.values().forEach(asked::setParameter);
        Map<Facet, List<FacetCount>> found = new LinkedHashMap<>();
        boolean exact = true;
        for (Object[] row : (List<Object[]>) asked.getResultList()) {
            int items = ((Number) row[2]).intValue();
            if (row[0] == null) {
                exact = items <= COUNTED;
            } else {
                found.computeIfAbsent(Facet.valueOf((String) row[0]), facet -> new ArrayList<>())
                        .add(new FacetCount((String) row[1], items));
            }
        }
        counts.putAll(found);
        return exact;
    }

    private static String sql(RowConditions conditions, List<Facet> facets) {
        boolean families = facets.contains(Facet.marketFamily);
        List<String> values = new ArrayList<>(List.of("(cast(null as text), cast(null as text))"));
        facets.stream()
                .filter(facet -> facet != Facet.marketFamily)
                .forEach(facet -> values.add("('" + facet + "', " + facet.value() + ")"));
        String each = "select * from (values " + String.join(", ", values) + ") scalar"
                + (families ? " union all select '" + Facet.marketFamily + "', unnest(" + FAMILIES + ")" : "");
        return "select counted.facet, counted.value, count(*) from (select s.* from item_search s where "
                + conditions.sql()
                + " limit " + (COUNTED + 1) + ") s" + (families ? ItemRows.join("s.item_id") : "")
                + " cross join lateral (" + each + ") counted(facet, value) group by 1, 2 order by 3 desc, 2";
    }
}
