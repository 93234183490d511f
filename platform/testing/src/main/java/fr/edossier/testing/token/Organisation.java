package fr.edossier.testing.token;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** An organisation as tokens name it. Each test takes a random one, so that no test needs an empty table. */
public record Organisation(String alias, String id, String siret) {
    public static final Organisation REGION = known("region", "99900100100018");
    public static final Organisation ALPES_PROPRETE = known("alpes-proprete", "99900101900010");
    public static final Organisation ECONET = known("econet", "99900102700013");
    public static final Organisation VERCORS_SERVICES = known("vercors-services", "99900103500016");
    public static final Organisation ISERE_BATIMENT = known("isere-batiment", "99900104300010");

    public static Organisation random() {
        UUID id = UUID.randomUUID();
        return new Organisation("org-" + id.toString().substring(0, 8), id.toString(), randomSiret());
    }

    private static Organisation known(String alias, String siret) {
        return new Organisation(alias, StableId.of("organisation:" + alias), siret);
    }

    private static String randomSiret() {
        String digits = ThreadLocalRandom.current()
                .ints(13, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return digits + luhnDigit(digits);
    }

    private static int luhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
