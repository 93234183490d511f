package fr.edossier.criteria.workshop;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A question put to invited people for a time.",
        requiredProperties = {
            "id",
            "version",
            "status",
            "title",
            "question",
            "opensAt",
            "closesAt",
            "roles",
            "departments",
            "suppliers",
            "invited",
            "createdAt"
        })
public record WorkshopView(
        UUID id,

        @Schema(description = "Counts the changes; the entity tag has the status too.")
        long version,

        WorkshopStatus status,
        Wording title,
        Wording question,
        Instant opensAt,

        @Schema(description = "From this instant it is closed; also after an early closure.")
        Instant closesAt,

        List<InvitedRole> roles,

        @Schema(description = "Departments of the Region; empty: any.")
        List<String> departments,

        @Schema(description = "Whether suppliers take part.")
        boolean suppliers,

        @Schema(description = "Whether the caller takes part; a curator may read without.")
        boolean invited,

        Instant createdAt,

        @Schema(description = "Of one closed before its time.") @Nullable
        EarlyClosure closure) {

    static WorkshopView of(Workshop workshop, Caller caller, Instant now) {
        return new WorkshopView(
                workshop.id(),
                workshop.version(),
                workshop.status(now),
                workshop.title(),
                workshop.question(),
                workshop.opensAt(),
                workshop.closesAt(),
                workshop.roles().stream().map(WorkshopView::code).toList(),
                workshop.departments(),
                workshop.suppliers(),
                workshop.invites(caller),
                workshop.createdAt(),
                workshop.closure());
    }

    /** Entity tag without its quotes: the clock changes the status, and with it the representation. */
    String tag() {
        return version + "-" + status;
    }

    private static InvitedRole code(String role) {
        return InvitedRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
