package fr.edossier.bench;

/** Whose processor time is counted. The client is this process. */
enum Party {
    SERVICE("service"),
    DATABASE("PostgreSQL"),
    CLIENT("client");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
