package fr.edossier.tender.officer;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.hash.Secret;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Register of opening officers' public keys. The private keys stay with the officers. */
@ApplicationScoped
public class OfficerKeyService {
    static final String SORT = "registeredAt";
    static final int KEY_LENGTH = 2;

    private final OfficerKeyRepository keys;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    OfficerKeyService(OfficerKeyRepository keys, AuditTrail audit, DatabaseClock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a key and deletes an earlier one that the officer has not proven. */
    @Transactional
    OfficerKeyView register(Caller officer, NewOfficerKey content) {
        PublicJwk jwk = content.jwk();
        keys.lock();
        if (keys.isProven(jwk.thumbprint())) {
            throw Problem.of(TenderProblem.OFFICER_KEY_KNOWN).at(ErrorPlace.pointer("/jwk"), "officer-key-known");
        }
        keys.deletePending(officer.name());
        Secret proof = Secret.random();
        OfficerKey key = new OfficerKey(officer, jwk, proof, clock.instant());
        keys.persistAndFlush(key);
        audit.record(officer, key.id(), "officer-key.registered", Map.of("thumbprint", key.thumbprint()));
        return OfficerKeyView.of(key, Challenge.to(jwk, proof));
    }

    /** Proves a key and puts it in force in place of the officer's former one. */
    @Transactional
    OfficerKeyView prove(Caller officer, UUID id, IfMatch ifMatch, KeyProof proof) {
        keys.lock();
        OfficerKey key = own(officer, id, ifMatch);
        key.requirePending();
        if (keys.isProven(key.thumbprint())) {
            throw Problem.of(TenderProblem.OFFICER_KEY_KNOWN);
        }
        Instant now = clock.instant();
        keys.active(officer.name()).ifPresent(before -> before.replace(now));
        keys.flush();
        key.prove(new Secret(proof.secret()), now);
        keys.flush();
        audit.record(officer, id, "officer-key.proven", Map.of("thumbprint", key.thumbprint()));
        return OfficerKeyView.of(key);
    }

    /** Revokes a key. What was encrypted to it stays encrypted to it, so the other officers must be enough to open it. */
    @Transactional
    OfficerKeyView revoke(Caller officer, UUID id, IfMatch ifMatch) {
        keys.lock();
        OfficerKey key = own(officer, id, ifMatch);
        key.revoke(clock.instant());
        keys.flush();
        audit.record(officer, id, "officer-key.revoked", Map.of("thumbprint", key.thumbprint()));
        return OfficerKeyView.of(key);
    }

    @Transactional
    OfficerKeyView read(Caller caller, UUID id) {
        return OfficerKeyView.of(keys.findByIdOptional(id)
                .filter(key -> seesAll(caller) && key.state() != OfficerKeyState.PENDING
                        || key.officer().equals(caller.name()))
                .orElseThrow(OfficerKeyService::notFound));
    }

    /** Lists the caller's own keys in every state; for those who choose officers, also all keys in force. */
    @Transactional
    Page<OfficerKeyView> list(Caller caller, PageRequest request) {
        return Page.of(
                keys.page(caller.name(), seesAll(caller), request),
                request,
                key -> List.of(key.registeredAt().toString(), key.id().toString()),
                OfficerKeyView::of);
    }

    /** The officers, among those given, who have a key in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> withKey(Collection<String> officers) {
        return officers.isEmpty() ? Set.of() : keys.withKey(officers);
    }

    private static boolean seesAll(Caller caller) {
        return caller.has(Role.PROCUREMENT_AGENT) || caller.has(Role.LEGAL_OFFICER) || caller.has(Role.AUDITOR);
    }

    private OfficerKey own(Caller officer, UUID id, IfMatch ifMatch) {
        OfficerKey key = keys.own(officer.name(), id).orElseThrow(OfficerKeyService::notFound);
        ifMatch.check(key.version());
        return key;
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
