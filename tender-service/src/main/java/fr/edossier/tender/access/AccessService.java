package fr.edossier.tender.access;

import fr.edossier.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells what a caller is to something named by its id; whoever has read it already asks {@link Standing}. */
@ApplicationScoped
public class AccessService {
    private final ConsultationPeople consultations;
    private final BidParties bids;
    private final ContractParties contracts;

    AccessService(ConsultationPeople consultations, BidParties bids, ContractParties contracts) {
        this.consultations = consultations;
        this.bids = bids;
        this.contracts = contracts;
    }

    /** The standing to a consultation; to one that does not exist, of somebody who sees nothing of it. */
    @Transactional
    public Standing toConsultation(Caller caller, UUID consultationId) {
        return consultations
                .of(consultationId)
                .map(people -> Standing.of(caller, people))
                .orElse(Standing.NONE);
    }

    /** The standing to the consultation of a lot. */
    @Transactional
    public Standing toLot(Caller caller, UUID lotId) {
        return consultations
                .ofLot(lotId)
                .map(people -> Standing.of(caller, people))
                .orElse(Standing.NONE);
    }

    /** The standing to the consultation of a bid, and whether the bid is the caller's own. */
    @Transactional
    public Standing toBid(Caller caller, UUID bidId) {
        return bids.of(bidId)
                .map(bid -> toLot(caller, bid.lotId()).toBidOf(caller, bid.supplierId()))
                .orElse(Standing.NONE);
    }

    @Transactional
    public Standing toContract(Caller caller, UUID contractId) {
        return contracts
                .of(contractId)
                .map(contract -> Standing.of(caller, contract))
                .orElse(Standing.NONE);
    }
}
