package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gates.tamper.build.BuildRules;
import dev.gatehouse.gates.tamper.java.JavaRules;
import dev.gatehouse.gates.tamper.script.ScriptRules;
import dev.gatehouse.gates.tamper.tests.TestRules;
import java.util.List;
import java.util.stream.Stream;

/** What findings of a {@code tamper} gate are filed under. */
final class TamperRules {
    static final List<Rule> ALL = Stream.of(
                    List.of(OutgrownFiles.RULE), TestRules.ALL, JavaRules.ALL, ScriptRules.ALL, BuildRules.ALL)
            .flatMap(List::stream)
            .toList();

    private TamperRules() {}
}
