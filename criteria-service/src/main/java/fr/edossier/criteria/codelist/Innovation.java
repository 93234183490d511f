package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "eForms code list innovative-acquisition (BT-776), with underscores instead of hyphens. MAR_NOV: "
                + "new to the market. PROC_INNOV: process innovation. PROD_INNOV: product innovation. RD_ACT: "
                + "research and development.")
public enum Innovation {
    MAR_NOV,
    PROC_INNOV,
    PROD_INNOV,
    RD_ACT
}
