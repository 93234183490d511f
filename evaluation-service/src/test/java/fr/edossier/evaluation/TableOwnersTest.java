package fr.edossier.evaluation;

import fr.edossier.testing.architecture.TableOwners;
import java.util.Map;
import java.util.Set;

class TableOwnersTest implements TableOwners {
    @Override
    public Map<String, Set<String>> owners() {
        return Map.of(
                "fr.edossier.evaluation.contract",
                Set.of("contract", "contract_completion"),
                "fr.edossier.evaluation.evaluation",
                Set.of("evaluation", "rating", "evidence", "achievement"),
                "fr.edossier.evaluation.reading",
                Set.of("reading"),
                "fr.edossier.platform",
                Set.of("audit_head", "audit_entry", "fact", "fact_cursor", "idempotent_act", "sandbox_clock"));
    }
}
