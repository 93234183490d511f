package fr.edossier.local;

/**
 * One database on a server, with its owner's role.
 *
 * @param url JDBC address
 */
record Database(String url, String user, String password) {
    static final String KEYCLOAK = "keycloak";

    static Database on(String host, int port, String name, String password) {
        return new Database("jdbc:postgresql://" + host + ":" + port + "/" + name, name, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
