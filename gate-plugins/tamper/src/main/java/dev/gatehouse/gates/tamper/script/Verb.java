package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * What a method asserts.
 *
 * @param kind what it can tell
 * @param shape what its arguments are, a letter each: {@code a} the asserted, {@code e} the expected, {@code t} a tolerance,
 *     {@code d} one as decimal digits,
 *     {@code c} a condition that has to hold, {@code n} one that must not, {@code _} anything else
 * @param literal what its name says of the expected value, in front of what an argument says; empty if it says nothing
 */
record Verb(Kind kind, String shape, String literal) {

    /**
     * Reads a table. A line is a kind, a shape with perhaps {@code =literal}, a colon, and names of methods; the first line
     * that has a name counts.
     */
    static Map<String, Verb> table(String lines) {
        Map<String, Verb> verbs = new HashMap<>();
        for (String line : lines.strip().split("\n")) {
            String[] sides = line.split(":", 2);
            String[] head = sides[0].strip().split(" +");
            String[] shape = head[1].split("=", 2);
            Verb verb = new Verb(Kind.valueOf(head[0]), shape[0], shape.length > 1 ? shape[1] : "");
            for (String name : sides[1].strip().split(" +")) {
                verbs.putIfAbsent(name, verb);
            }
        }
        return Map.copyOf(verbs);
    }

    int index(char what) {
        return shape.indexOf(what);
    }
}
