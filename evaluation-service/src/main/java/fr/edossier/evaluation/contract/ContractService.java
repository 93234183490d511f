package fr.edossier.evaluation.contract;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores and finds the copies of contracts. */
@ApplicationScoped
public class ContractService {
    private final ContractRepository contracts;

    ContractService(ContractRepository contracts) {
        this.contracts = contracts;
    }

    /** Stores a signed contract; a repeated fact changes nothing. */
    @Transactional
    void sign(SignedContract signed) {
        if (contracts.findByIdOptional(signed.contractId()).isEmpty()) {
            contracts.persist(new Contract(signed));
        }
    }

    /** Stores a completion; the first fact counts, and it can come before that of the signature. */
    @Transactional
    void complete(CompletedContract completed) {
        contracts.complete(completed);
    }

    ContractView read(Caller caller, UUID id) {
        return contracts
                .known(caller, id)
                .map(ContractView::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    Page<ContractSummary> list(Caller caller, PageRequest request) {
        return Page.of(
                contracts.page(caller, request),
                request,
                last -> List.of(last.signedAt().toString(), last.id().toString()),
                contract -> contract);
    }

    /** Finds a contract for another feature, which checks the caller's access itself. */
    public Optional<ContractView> find(UUID id) {
        return contracts.findByIdOptional(id).map(ContractView::of);
    }

    public Map<UUID, ContractSummary> summaries(Collection<UUID> ids) {
        return contracts.summaries(ids).stream().collect(Collectors.toMap(ContractSummary::id, Function.identity()));
    }
}
