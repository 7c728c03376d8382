package dev.gatehouse.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a settings record. Without a default a component is required, unless it is an {@code
 * Optional} (absent: empty), a {@code List} or a {@code Map} (absent: empty).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** What the key means, in one sentence, for the schema and for {@code gate explain}. */
    String value();

    /** The value where the key is absent, written as in YAML; empty means no default. */
    String byDefault() default "";

    /** The least value that a number may have. */
    long min() default Long.MIN_VALUE;
}
