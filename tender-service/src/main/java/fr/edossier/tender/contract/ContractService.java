package fr.edossier.tender.contract;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.award.AwardService;
import fr.edossier.tender.award.AwardedBid;
import fr.edossier.tender.bid.BidService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs the contract of an awarded lot once the standstill is over, and completes it. */
@ApplicationScoped
public class ContractService {
    private final ContractRepository contracts;
    private final AccessService access;
    private final AwardService awards;
    private final BidService bids;
    private final RequirementService requirements;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    ContractService(
            ContractRepository contracts,
            AccessService access,
            AwardService awards,
            BidService bids,
            RequirementService requirements,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.contracts = contracts;
        this.access = access;
        this.awards = awards;
        this.bids = bids;
        this.requirements = requirements;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    ContractView sign(Caller caller, UUID lotId, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.legal("signature for lot", lotId), null, ContractView.class, () -> {
            AwardedBid awarded = awards.awarded(caller, lotId);
            if (contracts.exists(awarded.awardId())) {
                throw Problem.of(TenderProblem.CONTRACT_EXISTS);
            }
            requireStandstillOver(awarded);
            List<RequirementView> ofLot = requirements.ofLot(lotId);
            List<Promise> promises =
                    Promise.of(ofLot, bids.answers(awarded.award().bidId()));
            Contract contract = new Contract(awarded, promises, caller.subject(), clock.instant());
            contracts.persistAndFlush(contract);
            audit.record(
                    caller,
                    contract.consultationId(),
                    "contract.signed",
                    Map.of("contract", contract.id(), "lot", lotId));
            facts.publish(ContractFacts.SIGNED, contract.id(), ContractFacts.signed(contract, ofLot));
            return ContractView.of(contract);
        });
    }

    @Transactional
    ContractView complete(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.legal("completion of contract", id), null, ContractView.class, () -> {
            access.toContract(caller, id).require(Standing::contractManager);
            Contract contract = contracts.locked(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
            ifMatch.check(contract.version());
            contract.complete(clock.instant());
            contracts.flush();
            audit.record(caller, contract.consultationId(), "contract.completed", Map.of("contract", id));
            facts.publish(ContractFacts.COMPLETED, id, ContractFacts.completed(contract));
            return ContractView.of(contract);
        });
    }

    @Transactional
    ContractView read(Caller caller, UUID id) {
        access.toContract(caller, id).require(Standing::seesContract);
        return ContractView.of(contracts.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND)));
    }

    @Transactional
    Page<ContractSummary> list(Caller caller, PageRequest request) {
        return Page.of(
                contracts.page(caller, request),
                request,
                row -> List.of(row.signedAt().toString(), row.id().toString()),
                row -> row);
    }

    private void requireStandstillOver(AwardedBid awarded) {
        LocalDate earliest = awarded.earliestSignature();
        if (earliest != null && clock.today().isBefore(earliest)) {
            throw Problem.of(TenderProblem.STANDSTILL_RUNNING, earliest.toString())
                    .with("earliestSignature", earliest);
        }
    }
}
