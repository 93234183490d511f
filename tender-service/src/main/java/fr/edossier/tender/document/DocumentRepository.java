package fr.edossier.tender.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<Document, Document.Key> {
    List<Document> all(UUID consultation) {
        return list("consultationId = ?1 order by id, number", consultation);
    }

    List<Document> of(UUID consultation, UUID id) {
        return list("consultationId = ?1 and id = ?2 order by number", consultation, id);
    }

    /**
     * The latest upload of each document, without removed documents, by name.
     *
     * @param staged whether to include uploads and removals that wait for an amendment
     */
    List<Document> current(UUID consultation, boolean staged) {
        return last(all(consultation).stream().filter(document -> staged || !document.isStaged()))
                .filter(document -> !document.isRemoved())
                .sorted(Comparator.comparing(document -> document.view().name()))
                .toList();
    }

    /** The uploads and removals that the next version makes public. An upload replaced while it waited never becomes public. */
    List<Document> waiting(UUID consultation) {
        List<Document> all = all(consultation);
        Map<UUID, Document> shown = last(all.stream().filter(document -> !document.isStaged()))
                .collect(Collectors.toMap(Document::id, document -> document));
        return last(all.stream())
                .filter(Document::isStaged)
                .filter(document -> {
                    Document before = shown.get(document.id());
                    return before == null ? !document.isRemoved() : !document.saysTheSameAs(before);
                })
                .toList();
    }

    /** The latest public upload; empty if the removal is public. */
    Optional<Document> shown(UUID consultation, UUID id) {
        return last(of(consultation, id).stream().filter(document -> !document.isStaged()))
                .filter(document -> !document.isRemoved())
                .findFirst();
    }

    private static Stream<Document> last(Stream<Document> documents) {
        return documents
                .collect(Collectors.toMap(
                        Document::id,
                        document -> document,
                        BinaryOperator.maxBy(Comparator.comparingInt(Document::number)),
                        LinkedHashMap::new))
                .values()
                .stream();
    }

    /** Locks the sharing of stored files between consultations until the end of the transaction. */
    void holdSharing() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('consultation_document', 0))")
                .getSingleResult();
    }

    /** Storage ids of files that no other consultation uses. Call it after {@link #holdSharing}, so that it sees all commits. */
    @SuppressWarnings("unchecked")
    List<UUID> storedForAlone(UUID consultation) {
        return getEntityManager()
                .createNativeQuery(
                        "select distinct own.storage_id from consultation_document own"
                                + " where own.consultation_id = :consultation and own.storage_id is not null"
                                + " and not exists (select from consultation_document other"
                                + " where other.storage_id = own.storage_id and other.consultation_id <> own.consultation_id)",
                        UUID.class)
                .setParameter("consultation", consultation)
                .getResultList();
    }

    Optional<Document> last(UUID consultation, UUID id) {
        List<Document> uploads = of(consultation, id);
        return uploads.isEmpty() ? Optional.empty() : Optional.of(uploads.get(uploads.size() - 1));
    }
}
