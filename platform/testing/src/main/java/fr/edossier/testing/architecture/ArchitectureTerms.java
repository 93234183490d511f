package fr.edossier.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Conditions and predicates of the architecture rules. Annotations are given by name, because not every module has all
 * of them on its class path.
 */
public final class ArchitectureTerms {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> ACCESS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");
    private static final Set<String> INJECTION =
            Set.of("jakarta.inject.Inject", "org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final Set<String> TRANSACTION_CALLS =
            Set.of("io.quarkus.narayana.jta.QuarkusTransaction", "jakarta.transaction.UserTransaction");

    static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "are endpoints",
            method -> !method.getOwner().isInterface() && method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));

    static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL = condition(
            "say who may call",
            method -> hasAny(method, ACCESS) || hasAny(method.getOwner(), ACCESS)
                    ? Stream.empty()
                    : Stream.of("has neither roles nor another access annotation"));

    static final ArchCondition<JavaMethod> KEEP_ENTITIES_INSIDE =
            condition("keep entities inside", method -> Stream.concat(
                            Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .filter(type -> type.isAnnotatedWith(ENTITY))
                    .map(type -> "shows the entity " + type.getName()));

    static final ArchCondition<JavaClass> OPEN_NO_TRANSACTION = condition("open no transaction", type -> Stream.of(
                    Stream.of(type)
                            .filter(owner -> owner.isAnnotatedWith("jakarta.transaction.Transactional"))
                            .map(owner -> "is @Transactional"),
                    type.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith("jakarta.transaction.Transactional"))
                            .map(method -> "has @Transactional on " + method.getName()),
                    type.getAccessesFromSelf().stream()
                            .filter(access -> TRANSACTION_CALLS.contains(
                                    access.getTargetOwner().getName()))
                            .map(JavaAccess::getDescription))
            .flatMap(faults -> faults));

    static final ArchCondition<JavaField> BE_INJECTED =
            presence("be injected", field -> hasAny(field, INJECTION) ? Stream.of("is injected") : Stream.empty());

    private ArchitectureTerms() {}

    /** @param bySource whether creating a clock object counts too; the platform creates one, for others to inject */
    static ArchCondition<JavaClass> readTheClock(boolean bySource) {
        return presence("read the clock", type -> type.getAccessesFromSelf().stream()
                .filter(access -> isClock(access, bySource))
                .map(JavaAccess::getDescription));
    }

    /**
     * Allows only services, data (records, enums, exceptions), interfaces and pure functions (classes with static
     * methods only) to be used by another feature; never a repository or an entity.
     */
    static ArchCondition<JavaClass> reachOtherFeaturesProperly(String base) {
        return condition(
                "reach other features through services and data", type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> crossesFeatures(dependency, base))
                        .filter(dependency ->
                                !isFeatureEdge(dependency.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription));
    }

    private static boolean crossesFeatures(Dependency dependency, String base) {
        String from = feature(dependency.getOriginClass(), base);
        String to = feature(dependency.getTargetClass().getBaseComponentType(), base);
        return !to.isEmpty() && !from.equals(to);
    }

    /** Returns the name of the package directly under the base; empty for a type outside every feature. */
    private static String feature(JavaClass type, String base) {
        String prefix = base + ".";
        String name = type.getPackageName();
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.", 2)[0] : "";
    }

    private static boolean isFeatureEdge(JavaClass type) {
        if (type.isAnnotatedWith(ENTITY) || type.getSimpleName().endsWith("Repository")) {
            return false;
        }
        return type.getSimpleName().endsWith("Service")
                || type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.isAssignableTo(Throwable.class)
                || Stream.concat(type.getMethods().stream(), type.getFields().stream())
                        .allMatch(member -> member.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isClock(JavaAccess<?> access, boolean bySource) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> member.equals("currentTimeMillis");
            case "java.util.Date" ->
                member.equals("<init>") && access.getDescription().contains("<init>()");
            case "java.util.Calendar" -> member.equals("getInstance");
            case "java.time.Clock" -> !bySource && member.startsWith("system");
            case "java.time.InstantSource" -> !bySource && member.equals("system");
            default -> owner.startsWith("java.time.") && member.equals("now");
        };
    }

    private static boolean hasAny(CanBeAnnotated annotated, Set<String> annotations) {
        return annotations.stream().anyMatch(annotated::isAnnotatedWith);
    }

    /** Reports each fault as a violation. */
    private static <T extends HasName.AndFullName & HasSourceCodeLocation> ArchCondition<T> condition(
            String description, Function<T, Stream<String>> faults) {
        return events(description, faults, false);
    }

    /** Reports each find as satisfied, for rules of the form "no … should". */
    private static <T extends HasName.AndFullName & HasSourceCodeLocation> ArchCondition<T> presence(
            String description, Function<T, Stream<String>> finds) {
        return events(description, finds, true);
    }

    private static <T extends HasName.AndFullName & HasSourceCodeLocation> ArchCondition<T> events(
            String description, Function<T, Stream<String>> finds, boolean satisfied) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                finds.apply(item)
                        .map(find -> item.getFullName() + " " + find + " in " + item.getSourceCodeLocation())
                        .forEach(message -> events.add(new SimpleConditionEvent(item, satisfied, message)));
            }
        };
    }
}
