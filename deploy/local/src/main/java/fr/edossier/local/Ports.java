package fr.edossier.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Ports of the stack, all on the loopback address. */
public record Ports(int status, int keycloak, int postgres, int mail, Map<Service, Integer> services) {
    public Ports {
        services = Map.copyOf(services);
    }

    /** Returns free ports, so that several stacks can run side by side. */
    public static Ports free() {
        List<Integer> free = PortCheck.pick(7);
        return of(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
    }

    static Ports of(Settings settings) {
        return of(
                settings.port(Setting.STATUS_PORT),
                settings.port(Setting.KEYCLOAK_PORT),
                settings.port(Setting.POSTGRES_PORT),
                settings.port(Setting.MAIL_PORT),
                settings.port(Setting.CRITERIA_PORT),
                settings.port(Setting.TENDER_PORT),
                settings.port(Setting.EVALUATION_PORT));
    }

    private static Ports of(
            int status, int keycloak, int postgres, int mail, int criteria, int tender, int evaluation) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        services.put(Service.CRITERIA, criteria);
        services.put(Service.TENDER, tender);
        services.put(Service.EVALUATION, evaluation);
        return new Ports(status, keycloak, postgres, mail, services);
    }

    int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("No port for " + service.id());
        }
        return port;
    }
}
