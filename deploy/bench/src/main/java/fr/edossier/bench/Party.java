package fr.edossier.bench;

/** Parties whose processor time is counted; the client is this process. */
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
