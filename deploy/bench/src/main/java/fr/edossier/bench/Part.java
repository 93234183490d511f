package fr.edossier.bench;

import fr.edossier.local.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A measured service.
 *
 * @param filled description of what its database holds
 * @param scenarios by name, in the order they are run
 */
record Part(Service service, String filled, Filling filling, Map<String, Function<Target, Scenario>> scenarios) {
    interface Filling {
        void fill(DataSource database) throws Exception;
    }

    static List<Part> all(BenchSettings settings) {
        return List.of(items(settings.items()), consultations(settings.consultations()));
    }

    private static Part items(int count) {
        Map<String, Function<Target, Scenario>> scenarios = new LinkedHashMap<>();
        scenarios.put("ItemRead", ItemRead::of);
        scenarios.put("ItemList", ItemList::of);
        scenarios.put("DeepPages", DeepPages::ofItems);
        scenarios.put("ItemSearch", ItemSearch::of);
        return new Part(Service.CRITERIA, count + " items", database -> new Catalogue(database).fill(count), scenarios);
    }

    private static Part consultations(int count) {
        Map<String, Function<Target, Scenario>> scenarios = new LinkedHashMap<>();
        scenarios.put("NoticeList", NoticeList::of);
        scenarios.put("DeepNotices", DeepPages::ofNotices);
        scenarios.put("NoticeSearch", NoticeSearch::of);
        return new Part(
                Service.TENDER, count + " consultations", database -> new Notices(database).fill(count), scenarios);
    }
}
