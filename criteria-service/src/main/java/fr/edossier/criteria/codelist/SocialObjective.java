package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "eForms code list social-objective (BT-775), with underscores instead of hyphens. ACC_ALL: "
                + "accessibility for all. ET_EQ: ethnic equality. GEN_EQ: gender equality. HUM_RIGHT: human rights "
                + "in global supply chains. OPP: opportunities for the disadvantaged. WORK_COND: fair working "
                + "conditions. OTHER: another objective.")
public enum SocialObjective {
    ACC_ALL,
    ET_EQ,
    GEN_EQ,
    HUM_RIGHT,
    OPP,
    WORK_COND,
    OTHER
}
