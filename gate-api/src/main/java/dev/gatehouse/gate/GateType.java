package dev.gatehouse.gate;

import java.util.List;

/**
 * A kind of gate, as a plugin offers it. A plugin names its implementations in
 * {@code META-INF/services/dev.gatehouse.gate.GateType}; they have a public constructor without parameters and no
 * state.
 *
 * @param <S> the settings: a record whose components are the keys that gate.yaml accepts, in kebab-case. See
 *     {@link Setting} for defaults; {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double}, {@code
 *     Duration}, enums, {@link CommandLine}, {@code Optional}, {@code List}, {@code Map<String, …>} and nested records
 *     are understood, and so are {@code LocalDate} and types with a public static {@code parse(String)} that throws
 *     {@code IllegalArgumentException}. What the record's constructor throws as {@code IllegalArgumentException} is
 *     reported at the record's place in gate.yaml, or at a key's if the message starts with that key in single quotes
 */
public interface GateType<S extends Record> {
    /** The word after {@code type:}, lower case; also the first part of its rule ids. */
    String name();

    /** The settings record; the host derives binding, located errors and the JSON schema from it. */
    Class<S> settings();

    /**
     * A gate with these settings. Cheap: no input or output, no processes.
     *
     * @throws IllegalArgumentException if the settings contradict each other; reported as for the record
     */
    Gate create(S settings);

    /** The rules that its findings may name. */
    List<Rule> rules();

    /** What {@code gate prove} plants to see this gate go red; empty when nothing generic is known. */
    default List<Defect> defects(S settings) {
        return List.of();
    }
}
