package dev.gatehouse.gates.tests.sources;

import java.util.Set;

/** Where Java and Kotlin differ, as far as finding tests goes. */
enum JvmDialect {
    JAVA(
            Set.of("class", "interface", "enum", "record", "@interface"),
            "if (java.lang.System.nanoTime() != 42L) throw new java.lang.AssertionError(\"{token}\");"),
    KOTLIN(
            Set.of("class", "interface", "object"),
            "if (java.lang.System.nanoTime() != 42L) throw java.lang.AssertionError(\"{token}\");");

    private final Set<String> types;
    private final String fault;

    JvmDialect(Set<String> types, String fault) {
        this.types = types;
        this.fault = fault;
    }

    /** Whether the word starts the declaration of a type. */
    boolean declaresType(String word) {
        return types.contains(word);
    }

    /** A statement that throws what no assertion library of the project has a hand in, and that every compiler takes. */
    String fault() {
        return fault;
    }

    /** Whether a name before a bracket is a method only behind this word; empty where no word is needed. */
    String functionWord() {
        return this == KOTLIN ? "fun" : "";
    }
}
