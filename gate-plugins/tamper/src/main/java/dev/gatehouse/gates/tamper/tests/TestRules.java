package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** The rules about tests and their assertions, in any language. */
public final class TestRules {
    public static final List<Rule> ALL = List.of(Rule.blocking(
            "tamper/test-removed",
            new Help(
                    "A test of the base is gone, and what it tested is still there.",
                    "The easiest way to make a failing test pass is to remove it.",
                    "deleting CalcTest.adds while Calc.add stays",
                    "moving CalcTest.adds to SumTest with its assertions intact",
                    "Restore the test; where it is meant to go, have a person waive this finding.")));

    private TestRules() {}
}
