package fr.edossier.evaluation.reading;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;

/** Capacity in which a caller reads an evaluation. */
enum Access {
    /** The department that wrote it, or the supplier of the contract. */
    OWNER,

    /** Always allowed, always logged. */
    AUDITOR,

    /** Any other agent: must state a purpose, and is logged. */
    OTHER_AGENT;

    /**
     * @param department of the contract
     * @param supplierId contractor's organisation
     */
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
