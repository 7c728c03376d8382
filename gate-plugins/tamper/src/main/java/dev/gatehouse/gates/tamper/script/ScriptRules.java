package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gate.Rule;
import java.util.List;

/** The rules of this package's detectors. */
public final class ScriptRules {
    public static final List<Rule> ALL = List.of();

    private ScriptRules() {}
}
