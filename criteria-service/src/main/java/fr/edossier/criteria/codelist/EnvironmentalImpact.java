package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "eForms code list environmental-impact (BT-774), with underscores instead of hyphens. "
                + "BIODIV_ECO: biodiversity and ecosystems. CIRC_ECON: circular economy. CLIM_ADAPT: adaptation to "
                + "climate change. CLIM_MITIG: mitigation of climate change. POLLU_PREV: prevention of pollution. "
                + "WATER_MAR: water and marine resources. OTHER: another impact.")
public enum EnvironmentalImpact {
    BIODIV_ECO,
    CIRC_ECON,
    CLIM_ADAPT,
    CLIM_MITIG,
    POLLU_PREV,
    WATER_MAR,
    OTHER
}
