package fr.edossier.criteria.exchange;

import fr.edossier.platform.web.Representation;

/** Format of a file of items. */
enum ImportFormat {
    JSON("application/json"),
    CSV("text/csv"),
    XLSX(Representation.XLSX_TYPE);

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static ImportFormat of(String mediaType) {
        for (ImportFormat format : values()) {
            if (format.mediaType.equals(mediaType)) {
                return format;
            }
        }
        throw new IllegalArgumentException(mediaType);
    }
}
