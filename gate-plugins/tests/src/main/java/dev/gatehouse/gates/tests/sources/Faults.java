package dev.gatehouse.gates.tests.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that fail a test: one that the language itself gives, which no assertion class of the project has a hand in,
 * and some of the assertions that the source itself uses, because these may have been replaced by ones that hold.
 */
final class Faults {
    private static final List<Assertion> ON_JVM = List.of(
            new Assertion("org.junit.jupiter.api.Assertions", "assertEquals", "assertEquals(1, 2, \"{token}\")"),
            new Assertion("org.junit.jupiter.api.Assertions", "assertTrue", "assertTrue(false, \"{token}\")"),
            new Assertion("org.junit.Assert", "assertEquals", "assertEquals(\"{token}\", 1, 2)"),
            new Assertion("org.junit.Assert", "assertTrue", "assertTrue(\"{token}\", false)"),
            new Assertion("org.testng.Assert", "assertEquals", "assertEquals(1, 2, \"{token}\")"),
            new Assertion("org.testng.Assert", "assertTrue", "assertTrue(false, \"{token}\")"),
            new Assertion(
                    "org.assertj.core.api.Assertions", "assertThat", "assertThat(1).as(\"{token}\").isEqualTo(2)"),
            new Assertion("org.hamcrest.MatcherAssert", "assertThat", "assertThat(\"{token}\", false)"),
            new Assertion(
                    "com.google.common.truth.Truth",
                    "assertThat",
                    "assertWithMessage(\"{token}\").that(1).isEqualTo(2)"),
            new Assertion("kotlin.test", "assertEquals", "assertEquals(1, 2, \"{token}\")"));

    private static final String SCRIPT = "if (Date.now() !== 42) throw new Error(\"{token}\");";
    private static final Pattern NODE_ASSERT = Pattern.compile(
            "(?m)^[ \\t]*(?:import\\s+(?:\\*\\s+as\\s+)?(?<module>[\\w$]+)"
                    + "\\s+from\\s*|(?:const|let|var)\\s+(?<required>[\\w$]+)\\s*=\\s*require\\()['\"](?:node:)?assert(?:/strict)?['\"]");

    private Faults() {}

    /** An assertion of a class, for sources that import the class and mention the method. */
    private record Assertion(String owner, String method, String call) {}

    static List<String> onJvm(String code, String thrown) {
        List<String> faults = new ArrayList<>(List.of(thrown));
        for (Assertion assertion : ON_JVM) {
            Pattern imported = Pattern.compile(
                    "(?m)^[ \\t]*import[ \\t]+(?:static[ \\t]+)?" + Pattern.quote(assertion.owner()) + "\\b");
            if (imported.matcher(code).find() && code.contains(assertion.method() + "(")) {
                faults.add(assertion.owner() + "." + assertion.call() + ";");
            }
        }
        return faults;
    }

    static List<String> inScript(Source source) {
        List<String> faults = new ArrayList<>(List.of(SCRIPT));
        Matcher module = NODE_ASSERT.matcher(source.text());
        if (module.find()) {
            String name = module.group("module") == null ? module.group("required") : module.group("module");
            faults.add(name + ".strictEqual(1, 2, \"{token}\");");
        }
        if (source.code().contains("expect(")) {
            if (source.code().contains(".toBe(") || source.code().contains(".toEqual(")) {
                faults.add("expect(\"{token}\").toBe(\"\");");
            } else if (source.code().contains(".to.equal(") || source.code().contains(".to.be.")) {
                faults.add("expect(\"{token}\").to.equal(\"\");");
            }
        }
        return faults;
    }

    /** The statement of the language is itself one that an option of the interpreter switches off. */
    static List<String> inPython(Source source, boolean inClass) {
        List<String> faults = new ArrayList<>(List.of("raise AssertionError(\"{token}\")", "assert 0, \"{token}\""));
        if (inClass && source.code().contains("self.assertEqual(")) {
            faults.add("self.assertEqual(1, 2, \"{token}\")");
        }
        return faults;
    }

    static List<String> inGo(Source source, String t) {
        List<String> faults = new ArrayList<>(List.of(t + ".Fatal(\"{token}\");"));
        for (String name : List.of("assert", "require")) {
            if (source.text().contains("\"github.com/stretchr/testify/" + name + "\"")) {
                faults.add(name + ".Equal(" + t + ", 1, 2, \"{token}\");");
            }
        }
        return faults;
    }
}
