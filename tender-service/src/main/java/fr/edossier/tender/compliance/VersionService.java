package fr.edossier.tender.compliance;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.consultation.ConsultationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads the versions that were ever public. */
@ApplicationScoped
public class VersionService {
    private final VersionRepository versions;
    private final ConsultationService consultations;

    VersionService(VersionRepository versions, ConsultationService consultations) {
        this.versions = versions;
        this.consultations = consultations;
    }

    @Transactional
    List<ConsultationVersion> all(Caller caller, UUID id) {
        consultations.read(caller, id);
        return versions.all(id);
    }

    @Transactional
    ConsultationVersion read(Caller caller, UUID id, int number) {
        consultations.read(caller, id);
        ConsultationVersion version =
                versions.find(id, number).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        FrozenConsultation content = version.content();
        return caller.department() != null || content == null
                ? version
                : new ConsultationVersion(
                        version.number(),
                        version.at(),
                        version.kind(),
                        version.reason(),
                        version.hash(),
                        content.forAll());
    }
}
