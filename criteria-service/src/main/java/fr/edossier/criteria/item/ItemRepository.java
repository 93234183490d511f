package fr.edossier.criteria.item;

import fr.edossier.criteria.access.ItemAccess;
import fr.edossier.platform.caller.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** Items, restricted to those the caller may see where a caller is given. */
@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, UUID> {
    private static final String ITEM = "select i from Item i where ";
    private static final String SUMMARY = "select new fr.edossier.criteria.item.ItemSummary(i.id, i.code, i.number,"
            + " i.status, i.nature, i.theme, i.title, i.askedOf, i.createdAt) from Item i where ";

    Optional<Item> readable(Caller caller, UUID id) {
        return read(caller, "i.id = :id", Map.of("id", id)).findFirst();
    }

    /** Locks the item until the end of the transaction; published items are found too, so that the refusal can give the reason. */
    Optional<Item> writable(Caller caller, UUID id) {
        return asked(ItemAccess.toWrite(caller), ITEM + "i.id = :id", Item.class, Map.of("id", id))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Lists the versions of an item that the caller may see, by number. */
    List<ItemSummary> versions(Caller caller, String code) {
        return asked(ItemAccess.of(caller), SUMMARY + "i.code = :code", ItemSummary.class, Map.of("code", code))
                .getResultStream()
                .sorted(Comparator.comparing(ItemSummary::number))
                .toList();
    }

    Optional<Item> version(Caller caller, String code, int number) {
        return read(caller, "i.code = :code and i.number = :number", Map.of("code", code, "number", number))
                .findFirst();
    }

    Optional<Item> inForce(Caller caller, String code) {
        return read(caller, "i.code = :code and i.status = 'PUBLISHED'", Map.of("code", code))
                .findFirst();
    }

    /** Lists the versions in force of these items that the caller may see. */
    List<ItemSummary> inForce(Caller caller, Collection<String> codes) {
        return asked(
                        ItemAccess.of(caller),
                        SUMMARY + "i.code in :codes and i.status = 'PUBLISHED'",
                        ItemSummary.class,
                        Map.of("codes", codes))
                .getResultList();
    }

    /** Lists all versions of these items that the caller may see, in one statement. */
    List<Item> versions(Caller caller, Collection<String> codes) {
        return read(caller, "i.code in :codes", Map.of("codes", codes)).toList();
    }

    List<Item> readable(Caller caller, List<UUID> ids) {
        return read(caller, "i.id in :ids", Map.of("ids", ids)).toList();
    }

    private Stream<Item> read(Caller caller, String condition, Map<String, ?> values) {
        return asked(ItemAccess.of(caller), ITEM + condition, Item.class, values)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream();
    }

    private <T> TypedQuery<T> asked(ItemAccess access, String query, Class<T> row, Map<String, ?> values) {
        TypedQuery<T> asked = getEntityManager().createQuery(query + " and " + access.condition("i"), row);
        access.values().forEach(asked::setParameter);
        values.forEach(asked::setParameter);
        return asked;
    }

    /** Locks the version in force until the end of the transaction. */
    Optional<Item> inForce(String code) {
        return getEntityManager()
                .createQuery("select i from Item i where i.code = :code and i.status = 'PUBLISHED'", Item.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Keeps other replicas from loading the starting catalogue until the end of the transaction. */
    void holdBeginning() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('starting-catalogue'))", Integer.class)
                .getSingleResult();
    }

    /** Finds the last version, without regard to the caller. */
    Optional<Item> last(String code) {
        return getEntityManager()
                .createQuery("select i from Item i where i.code = :code order by i.number desc", Item.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Item> version(String code, ItemStatus status) {
        return find("code = ?1 and status = ?2", code, status).firstResultOptional();
    }

    int lastNumber(String code) {
        return getEntityManager()
                .createQuery("select max(i.number) from Item i where i.code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
