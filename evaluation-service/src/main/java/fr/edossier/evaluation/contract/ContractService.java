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

/** The contracts this service knows of, and what the feed changes in them. */
@ApplicationScoped
public class ContractService {
    private final ContractRepository contracts;

    ContractService(ContractRepository contracts) {
        this.contracts = contracts;
    }

    /** A second telling changes nothing. */
    @Transactional
    void sign(SignedContract signed) {
        if (contracts.findByIdOptional(signed.contractId()).isEmpty()) {
            contracts.persist(new Contract(signed));
        }
    }

    /** The first telling counts; it may even come before the signature's. */
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

    /** For other features, which know themselves who may see it. */
    public Optional<ContractView> find(UUID id) {
        return contracts.findByIdOptional(id).map(ContractView::of);
    }

    public Map<UUID, ContractSummary> summaries(Collection<UUID> ids) {
        return contracts.summaries(ids).stream().collect(Collectors.toMap(ContractSummary::id, Function.identity()));
    }
}
