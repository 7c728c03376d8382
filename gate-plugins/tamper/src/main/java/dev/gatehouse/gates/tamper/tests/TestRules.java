package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** The rules about tests and their assertions, in any language. */
public final class TestRules {
    public static final List<Rule> ALL = List.of(
            Rule.blocking(
                    "tamper/test-removed",
                    new Help(
                            "A test of the base, or a row of a parameterised one, is gone, and what it tested is still"
                                    + " there.",
                            "The easiest way to make a failing test pass is to remove it.",
                            "deleting CalcTest.adds while Calc.add stays",
                            "moving CalcTest.adds to SumTest with its assertions intact",
                            "Restore the test; where it is meant to go, have a person waive this finding.")),
            Rule.reporting(
                    "tamper/test-removed-with-subject",
                    new Help(
                            "A test is gone together with a function or type that it used.",
                            "A removed feature takes its tests along, but so does a feature that was removed to lose"
                                    + " its tests.",
                            "deleting Calc.divide and CalcTest.divides although the task was to repair division",
                            "deleting both because the task says so",
                            "Nothing, if the task asked for the removal.")),
            Rule.blocking(
                    "tamper/test-disabled",
                    new Help(
                            "A test of the base no longer runs, or not everywhere: an annotation, an assumption, an"
                                    + " early return, an empty body, a name that the runner doesn't look for.",
                            "A disabled test is green in every report.",
                            "@Disabled(\"flaky\") @Test void adds() { … }",
                            "@Test void adds() { … }, and the code repaired",
                            "Let the test run again and repair what it shows; where it is wrong, have a person waive"
                                    + " this finding.")),
            Rule.blocking(
                    "tamper/assertion-removed",
                    new Help(
                            "A test no longer asserts what it asserted on the base, and no other test of the change"
                                    + " does.",
                            "A test without its assertion passes whatever the code does.",
                            "@Test void adds() { calc.add(2, 2); }",
                            "@Test void adds() { assertEquals(4, calc.add(2, 2)); }",
                            "Restore the assertion, or assert the same in another way.")),
            Rule.blocking(
                    "tamper/assertion-weakened",
                    new Help(
                            "An assertion can tell less than on the base: a part for the whole, a broader exception, a"
                                    + " wider tolerance, any argument of a mock, a place that isn't reached.",
                            "It still looks like a test and lets the defect through.",
                            "assertNotNull(calc.add(2, 2)) for assertEquals(4, calc.add(2, 2))",
                            "assertThat(calc.add(2, 2)).isEqualTo(4)",
                            "Restore the assertion at its full strength; assert more, not less.")),
            Rule.blocking(
                    "tamper/vacuous-assertion",
                    new Help(
                            "A test asserts nothing but what always holds.",
                            "It makes counts of tests and coverage look better and checks nothing.",
                            "assertTrue(true)",
                            "assertEquals(4, calc.add(2, 2))",
                            "Assert what the code under test has to do.")),
            Rule.reporting(
                    "tamper/not-parsed",
                    new Help(
                            "A changed test file has a syntax that the parser doesn't take, or is nested too deeply"
                                    + " for it.",
                            "Its tests were compared by their tokens, which see less: not what a condition or a catch"
                                    + " hides.",
                            "a class with one closing brace too few",
                            "a class that compiles",
                            "Make the file compile; look at it yourself if it does.")),
            Rule.reporting(
                    "tamper/expected-value-changed",
                    new Help(
                            "An expected value changed in a submission that changes product code too.",
                            "Editing the expectation until it fits the code turns a defect into a specification.",
                            "assertEquals(5, calc.add(2, 2)) for assertEquals(4, calc.add(2, 2))",
                            "a new expectation that the task asked for",
                            "Compare the new value with the task; restore the old one unless the task changes it.")));

    private TestRules() {}
}
