package fr.edossier.local;

import java.util.Locale;

/** Settings of the launcher; the table of the README lists the same. */
enum Setting {
    FRESH("fresh", "false", "`true` (or empty) empties the data folder first"),
    DEMO("demo", "true", "`false` starts without demo data"),
    SANDBOX("sandbox", "true", "`false` starts the services without the movable clock"),
    SERVICES("services", "criteria-service,tender-service,evaluation-service", "services to start, or `none`"),
    DATA("data", ".local", "folder of databases, files, logs; relative to the checkout"),
    SOFTWARE("software", ".local/software", "folder where PostgreSQL and Keycloak are unpacked; kept by `fresh`"),
    JDK("jdk", "", "JDK that runs Keycloak and the services; the launcher's own by default"),
    STATUS_PORT("status.port", "8080", "port of the status page"),
    CRITERIA_PORT("criteria.port", "8081", "port of criteria-service"),
    TENDER_PORT("tender.port", "8082", "port of tender-service"),
    EVALUATION_PORT("evaluation.port", "8083", "port of evaluation-service"),
    KEYCLOAK_PORT("keycloak.port", "8180", "port of Keycloak"),
    POSTGRES_PORT("postgres.port", "15432", "port of PostgreSQL"),
    MAIL_PORT("mail.port", "1025", "port of the mail server, which delivers nothing"),
    KEYCLOAK("keycloak", "local", "`external` uses a Keycloak that runs elsewhere"),
    KEYCLOAK_URL("keycloak.url", "http://localhost:8180", "its base address, when external"),
    KEYCLOAK_ZIP("keycloak.zip", "", "another Keycloak distribution than the one the build fetched"),
    POSTGRES("postgres", "local", "`external` uses a PostgreSQL that runs elsewhere"),
    POSTGRES_BUFFERS("postgres.buffers", "128MB", "memory of its page cache (`shared_buffers`), when local"),
    POSTGRES_HOST("postgres.host", "127.0.0.1", "its host, when external"),
    POSTGRES_PASSWORD_CRITERIA("postgres.password.criteria", "", "password of role `criteria`, when external"),
    POSTGRES_PASSWORD_TENDER("postgres.password.tender", "", "password of role `tender`, when external"),
    POSTGRES_PASSWORD_EVALUATION("postgres.password.evaluation", "", "password of role `evaluation`, when external"),
    POSTGRES_PASSWORD_KEYCLOAK("postgres.password.keycloak", "", "password of role `keycloak`, when external"),
    SECRET_CRITERIA("secret.criteria", "criteria-service-demo", "secret of client `criteria-service`"),
    SECRET_TENDER("secret.tender", "tender-service-demo", "secret of client `tender-service`"),
    SECRET_EVALUATION("secret.evaluation", "evaluation-service-demo", "secret of client `evaluation-service`"),
    SERVICE_JAVA_OPTIONS("service.java.options", "", "more options for the Java of the services, separated by spaces");

    private final String property;
    private final String fallback;
    private final String meaning;

    Setting(String property, String fallback, String meaning) {
        this.property = property;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    String property() {
        return property;
    }

    String variable() {
        return "EDOSSIER_" + property.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    String fallback() {
        return fallback;
    }

    String meaning() {
        return meaning;
    }
}
