package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** The rules of what only Java has. */
public final class JavaRules {
    public static final List<Rule> ALL = List.of(
            Rule.blocking(
                    "tamper/class-shadowed",
                    new Help(
                            "A type is declared in a test root and a main root, or in the package of a test library.",
                            "Tests then run against the copy, which may do whatever makes them pass.",
                            "src/test/java/shop/Prices.java beside src/main/java/shop/Prices.java",
                            "src/test/java/shop/FakePrices.java",
                            "Give the type another name or package; remove the copy.")),
            Rule.blocking(
                    "tamper/disguised-code",
                    new Help(
                            "An added line reads otherwise than the compiler reads it: direction controls, invisible or"
                                    + " look-alike letters in words, control characters, escaped ASCII in Java.",
                            "What a reviewer sees is not what runs.",
                            "/* \\u002a\\u002f return; */",
                            "return;",
                            "Write the characters as they are; in strings, escape what is not ASCII.")));

    private JavaRules() {}
}
