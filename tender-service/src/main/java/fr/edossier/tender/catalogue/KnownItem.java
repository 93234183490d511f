package fr.edossier.tender.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of a version of a catalogue item, recorded from the feed of criteria-service. */
@Entity
class KnownItem {
    @Id
    private UUID id;

    private String code;
    private int number;

    @Enumerated(EnumType.STRING)
    private ItemState status;

    /** Code of the item that replaces a withdrawn one. */
    private @Nullable String replacement;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownItem() {}

    KnownItem(UUID id, String code, int number) {
        this.id = id;
        this.code = code;
        this.number = number;
        this.status = ItemState.PUBLISHED;
    }

    void supersede() {
        status = ItemState.SUPERSEDED;
    }

    void withdraw(@Nullable String by) {
        status = ItemState.WITHDRAWN;
        replacement = by;
    }

    ItemChange change() {
        return new ItemChange(id, code, status);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    ItemState status() {
        return status;
    }

    @Nullable
    String replacement() {
        return replacement;
    }
}
