package fr.edossier.tender.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The last upload of each document that is not removed; of those public, unless what waits is asked for too. */
    List<Document> current(UUID consultation, boolean staged) {
        return last(all(consultation).stream().filter(document -> staged || !document.isStaged()))
                .filter(document -> !document.isRemoved())
                .sorted(Comparator.comparing(document -> document.view().name()))
                .toList();
    }

    /** What the next version changes. An upload that another one replaced before stays with its buyers for good. */
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

    /** The last upload that is public, unless its removal is. */
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

    /**
     * The bytes that no other consultation has. Those who have them too are held to the end of the transaction: of two that are
     * deleted at once, the last one finds itself alone.
     */
    @SuppressWarnings("unchecked")
    List<UUID> storedForAlone(UUID consultation) {
        List<Object[]> uploads = getEntityManager()
                .createNativeQuery("select storage_id, consultation_id from consultation_document where storage_id in"
                        + " (select storage_id from consultation_document where consultation_id = :consultation)"
                        + " order by storage_id, consultation_id, number for update")
                .setParameter("consultation", consultation)
                .getResultList();
        Map<UUID, Set<UUID>> holders = uploads.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
        return holders.entrySet().stream()
                .filter(holder -> holder.getValue().equals(Set.of(consultation)))
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<Document> last(UUID consultation, UUID id) {
        List<Document> uploads = of(consultation, id);
        return uploads.isEmpty() ? Optional.empty() : Optional.of(uploads.get(uploads.size() - 1));
    }
}
