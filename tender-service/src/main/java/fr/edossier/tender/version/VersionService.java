package fr.edossier.tender.version;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.consultation.ConsultationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and reads versions of published consultations. */
@ApplicationScoped
public class VersionService {
    private final VersionRepository versions;
    private final AccessService access;
    private final ConsultationService consultations;

    VersionService(VersionRepository versions, AccessService access, ConsultationService consultations) {
        this.versions = versions;
        this.access = access;
        this.consultations = consultations;
    }

    /**
     * Adds a version, in the transaction of the publication or amendment.
     *
     * @param reason null for the publication
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(
            Caller caller,
            UUID id,
            int number,
            ConsultationVersion.Kind kind,
            @Nullable Wording reason,
            FrozenConsultation content,
            Instant at) {
        versions.add(
                id,
                new ConsultationVersion(
                        number, at, kind, reason, content.publicHash(), content.commitment(), content, null),
                caller.subject());
    }

    @Transactional
    List<ConsultationVersion> all(Caller caller, UUID id) {
        consultations.read(caller, id);
        boolean insider = access.toConsultation(caller, id).isInsider();
        return versions.all(id).stream()
                .map(version -> insider ? version : version.forAll())
                .toList();
    }

    @Transactional
    ConsultationVersion read(Caller caller, UUID id, int number) {
        consultations.read(caller, id);
        ConsultationVersion version =
                versions.find(id, number).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        boolean insider = access.toConsultation(caller, id).isInsider();
        ConsultationVersion before = versions.find(id, number - 1).orElse(null);
        return insider ? version.since(before) : version.forAll().since(before == null ? null : before.forAll());
    }
}
