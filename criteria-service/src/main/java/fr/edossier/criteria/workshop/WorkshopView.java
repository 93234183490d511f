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
        description = "Question put to invited people for a period.",
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

        @Schema(description = "Version, incremented by each change; the entity tag also contains the status.")
        long version,

        WorkshopStatus status,
        Wording title,
        Wording question,
        Instant opensAt,

        @Schema(description = "End of the period; an early closure moves it. The workshop is closed from this instant.")
        Instant closesAt,

        List<InvitedRole> roles,

        @Schema(description = "Departments of the Region; empty means any.")
        List<String> departments,

        @Schema(description = "Whether suppliers take part.")
        boolean suppliers,

        @Schema(description = "Whether the caller is invited; a curator may read without being invited.")
        boolean invited,

        Instant createdAt,

        @Schema(description = "Early closure, if there was one.") @Nullable
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

    /** Returns the entity tag without quotes; it contains the status, because the clock changes the status and so the representation. */
    String tag() {
        return version + "-" + status;
    }

    private static InvitedRole code(String role) {
        return InvitedRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
