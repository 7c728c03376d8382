package dev.gatehouse.gates.tamper.build;

import dev.gatehouse.gate.Rule;
import java.util.List;

/** The rules of this package's detectors. */
public final class BuildRules {
    public static final List<Rule> ALL = List.of();

    private BuildRules() {}
}
