package fr.edossier.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A problem that an operation answers beside the ones all operations have; the API document names it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refusal.All.class)
public @interface Refusal {
    int status();

    /** Code of each problem, with its cause where the code does not say it. */
    String when();

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Refusal[] value();
    }
}
