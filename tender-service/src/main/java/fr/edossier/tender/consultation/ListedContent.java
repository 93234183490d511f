package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.content.Procedure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns that the database derives from the content, for lists and filters; null before the first reading. */
@Embeddable
@SuppressWarnings("UnusedVariable") // for queries only
class ListedContent {
    @Column(insertable = false, updatable = false)
    private String reference;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Procedure procedure;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ListedContent() {}
}
