package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Level of the body that published a wording. LOCAL_AUTHORITY: one public body. NETWORK: several "
                + "public bodies that work together. NATIONAL: the State or a national scheme. EUROPEAN: the "
                + "European Union, for example its green procurement criteria.")
public enum SourceLevel {
    LOCAL_AUTHORITY,
    NETWORK,
    NATIONAL,
    EUROPEAN
}
