package fr.edossier.evaluation.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.UUID;

/** A contract for a test, with a department and a supplier of its own, as tender-service's facts report it. */
public record SomeContract(UUID id, String department, Organisation supplier, UUID commitmentId, UUID itemId) {
    public static final Instant COMPLETED_AT = Instant.parse("2026-10-30T16:00:00Z");

    public static SomeContract random() {
        String department = "D" + UUID.randomUUID().toString().substring(0, 8);
        return new SomeContract(
                UUID.randomUUID(), department, Organisation.random(), UUID.randomUUID(), UUID.randomUUID());
    }

    public static SomeContract running() {
        SomeContract contract = random();
        tell(contract.signed());
        return contract;
    }

    public static SomeContract completed() {
        SomeContract contract = running();
        tell(contract.completedEvent());
        return contract;
    }

    /** Returns a token of a member of the contract's department. */
    public Token author() {
        return Tokens.agent("contract-manager", department);
    }

    public Token contractor() {
        return Tokens.supplier(supplier);
    }

    public FeedEvent signed() {
        return event("fr.edossier.tender.contract.signed", """
                {"contractId":"%s","consultationId":"%s","reference":"2026-R-0042-1","lotId":"%s",
                "title":{"fr":"Nettoyage des locaux","en":"Cleaning of the premises"},"department":"%s",
                "supplier":{"id":"%s","alias":"%s","name":"Alpes Propreté"},
                "amount":{"amount":150000.00,"currency":"EUR"},"signedAt":"2026-01-15T09:00:00Z",
                "commitments":[{"id":"%s","requirementId":"%s","itemId":"%s","itemCode":"SOC-001","itemNumber":2,"nature":"CLAUSE",
                "theme":"SOCIAL","title":{"fr":"Heures d'insertion"},
                "target":"3500 heures","planned":3500,"unit":"h"}]}""".formatted(
                        id,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        department,
                        supplier.id(),
                        supplier.alias(),
                        commitmentId,
                        UUID.randomUUID(),
                        itemId));
    }

    public FeedEvent completedEvent() {
        return event(
                "fr.edossier.tender.contract.completed",
                "{\"contractId\":\"%s\",\"completedAt\":\"%s\"}".formatted(id, COMPLETED_AT));
    }

    FeedEvent event(String type, String data) {
        try {
            return new FeedEvent(
                    "1.0",
                    UUID.randomUUID(),
                    "/tender-service",
                    type,
                    id,
                    Instant.parse("2026-11-02T08:00:00Z"),
                    "application/json",
                    new ObjectMapper().readTree(data),
                    UUID.randomUUID().toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static void tell(FeedEvent event) {
        Arc.container().instance(ContractFacts.class).get().receive(event);
    }
}
