package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gate.Rule;
import java.util.List;

/** The rules of what only Java has. */
public final class JavaRules {
    public static final List<Rule> ALL = List.of();

    private JavaRules() {}
}
