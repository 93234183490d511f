package fr.edossier.evaluation.reading;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;

/** As what somebody reads an evaluation they may know of. */
enum Access {
    /** The department that wrote it, or the supplier it is about. */
    OWNER,

    /** Always admitted, always logged. */
    AUDITOR,

    /** Any other agent: states a purpose, and is logged. */
    OTHER_AGENT;

    /** @param department of the contract; {@code supplierId} is the contractor's organisation */
    static Access of(Caller caller, String department, String supplierId) {
        boolean author = caller.has(Role.PROCUREMENT_AGENT) || caller.has(Role.CONTRACT_MANAGER);
        if (author && caller.isOfDepartment(department)) {
            return OWNER;
        }
        if (caller.has(Role.SUPPLIER) && caller.isOfOrganisation(supplierId)) {
            return OWNER;
        }
        return caller.has(Role.AUDITOR) ? AUDITOR : OTHER_AGENT;
    }
}
