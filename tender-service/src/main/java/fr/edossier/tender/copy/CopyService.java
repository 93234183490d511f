package fr.edossier.tender.copy;

import fr.edossier.platform.caller.Caller;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.CopiedConsultation;
import fr.edossier.tender.document.DocumentService;
import fr.edossier.tender.requirement.RequirementService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Copies a consultation into a new draft. */
@ApplicationScoped
public class CopyService {
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final DocumentService documents;

    CopyService(ConsultationService consultations, RequirementService requirements, DocumentService documents) {
        this.consultations = consultations;
        this.requirements = requirements;
        this.documents = documents;
    }

    @Transactional
    ConsultationView copy(Caller caller, UUID id, NewCopy content) {
        CopiedConsultation copied =
                consultations.copy(caller, id, content.reference(), Boolean.TRUE.equals(content.relaunch()));
        documents.copy(caller, id, copied.copy());
        return consultations.finish(caller, copied, requirements.copy(copied));
    }
}
