package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Who stands behind a wording. LOCAL_AUTHORITY: one public body. NETWORK: several that work "
                + "together. NATIONAL: the State or a national scheme. EUROPEAN: the European Union, as its "
                + "green procurement criteria.")
public enum SourceLevel {
    LOCAL_AUTHORITY,
    NETWORK,
    NATIONAL,
    EUROPEAN
}
