package fr.edossier.criteria.item;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** Items, never without the question whether the caller may know of them. */
@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, UUID> {
    private static final String KNOWN = "(:everywhere = true or i.department = :department"
            + " or i.status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and (i.visibility = 'PUBLIC' or :buyer = true)"
            + " or i.status = 'IN_REVIEW' and :lawyer = true)";
    private static final String SUMMARY = "select new fr.edossier.criteria.item.ItemSummary(i.id, i.code, i.number,"
            + " i.status, i.nature, i.theme, i.title, i.askedOf, i.createdAt) from Item i where ";

    Optional<Item> readable(Caller caller, UUID id) {
        return known(caller, id, readsEverywhere(caller))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .findFirst();
    }

    /** Held to the end of the transaction; published items are found too, so that the refusal can say why. */
    Optional<Item> writable(Caller caller, UUID id) {
        return known(caller, id, caller.has(Role.CATALOGUE_CURATOR))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Item> known(Caller caller, UUID id, boolean everywhere) {
        return sees(
                        getEntityManager()
                                .createQuery("select i from Item i where i.id = :id and " + KNOWN, Item.class),
                        caller,
                        everywhere)
                .setParameter("id", id);
    }

    private static <T> TypedQuery<T> sees(TypedQuery<T> query, Caller caller, boolean everywhere) {
        return query.setParameter("department", departmentOf(caller))
                .setParameter("everywhere", everywhere)
                .setParameter("buyer", buys(caller))
                .setParameter("lawyer", caller.has(Role.LEGAL_OFFICER));
    }

    /** All versions of an item that the caller may know of, the first one first. */
    List<ItemSummary> versions(Caller caller, String code) {
        return sees(
                        getEntityManager()
                                .createQuery(
                                        SUMMARY + "i.code = :code and " + KNOWN + " order by i.number",
                                        ItemSummary.class),
                        caller,
                        readsEverywhere(caller))
                .setParameter("code", code)
                .getResultList();
    }

    Optional<Item> version(Caller caller, String code, int number) {
        return sees(
                        getEntityManager()
                                .createQuery(
                                        "select i from Item i where i.code = :code and i.number = :number and " + KNOWN,
                                        Item.class),
                        caller,
                        readsEverywhere(caller))
                .setParameter("code", code)
                .setParameter("number", number)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .findFirst();
    }

    Optional<Item> inForce(Caller caller, String code) {
        return sees(
                        getEntityManager()
                                .createQuery(
                                        "select i from Item i where i.code = :code and i.status = 'PUBLISHED' and "
                                                + KNOWN,
                                        Item.class),
                        caller,
                        readsEverywhere(caller))
                .setParameter("code", code)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .findFirst();
    }

    /** What is in force of these items and the caller may know of. */
    List<ItemSummary> inForce(Caller caller, Collection<String> codes) {
        return sees(
                        getEntityManager()
                                .createQuery(
                                        SUMMARY + "i.code in :codes and i.status = 'PUBLISHED' and " + KNOWN,
                                        ItemSummary.class),
                        caller,
                        readsEverywhere(caller))
                .setParameter("codes", codes)
                .getResultList();
    }

    /** All versions of these items that the caller may know of, in one statement. */
    List<Item> versions(Caller caller, Collection<String> codes) {
        return sees(
                        getEntityManager()
                                .createQuery("select i from Item i where i.code in :codes and " + KNOWN, Item.class),
                        caller,
                        readsEverywhere(caller))
                .setParameter("codes", codes)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** The version in force, held to the end of the transaction. */
    Optional<Item> inForce(String code) {
        return getEntityManager()
                .createQuery("select i from Item i where i.code = :code and i.status = 'PUBLISHED'", Item.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Lets nobody else begin the catalogue until the end of the transaction. */
    void holdBeginning() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('starting-catalogue'))", Integer.class)
                .getSingleResult();
    }

    /** The version written last, whoever may know of it. */
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

    /** Those of the ids that the caller may know of. */
    List<Item> readable(Caller caller, List<UUID> ids) {
        return sees(
                        getEntityManager()
                                .createQuery("select i from Item i where i.id in :ids and " + KNOWN, Item.class),
                        caller,
                        readsEverywhere(caller))
                .setParameter("ids", ids)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    int lastNumber(String code) {
        return getEntityManager()
                .createQuery("select max(i.number) from Item i where i.code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private static String departmentOf(Caller caller) {
        return caller.department() == null ? "" : caller.department();
    }

    /** Whoever is of the Region, and the suite's services. */
    private static boolean buys(Caller caller) {
        return !caller.roles().isEmpty() && !caller.has(Role.SUPPLIER);
    }

    private static boolean readsEverywhere(Caller caller) {
        return caller.has(Role.CATALOGUE_CURATOR) || caller.has(Role.AUDITOR);
    }
}
