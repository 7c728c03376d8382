package dev.gatehouse.testkit.attack;

import dev.gatehouse.testkit.attack.Attack.Weakening;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A small project with tests, and a policy for it.
 *
 * @param kind what it is made of
 * @param files its files by path, without the policy
 * @param policy the gate.yaml, with {@code %s} where the keys of the {@code tests} gate that vary belong
 */
public record Project(Kind kind, Map<String, String> files, String policy) {
    private static final String TAMPER = "  tamper: {type: tamper}\n";

    public Project {
        files = Map.copyOf(files);
    }

    /** What projects are made of. */
    public enum Kind {
        /** Text files, shell scripts, and tests that write JUnit XML. */
        SHELL,

        /** Maven, Surefire and JUnit Jupiter. */
        MAVEN,

        /** npm and node's own test runner. */
        NODE
    }

    /** The policy with some of its defences left out. */
    public String policy(Set<Weakening> left) {
        boolean tamper = !left.contains(Weakening.NO_TAMPER);
        String tests = "    canary: " + (left.contains(Weakening.NO_CANARY) ? "off" : "auto") + "\n"
                + (tamper ? "    needs: [tamper]\n" : "")
                + (left.contains(Weakening.NO_COMPARISON) ? "    compare-with-base: false\n" : "")
                + "    rules: {tests/lost: "
                + (left.contains(Weakening.NO_COMPARISON) ? "report" : "block")
                + ", tests/flaky-touched: "
                + (left.contains(Weakening.FLAKES_PASS) ? "report" : "block")
                + "}\n";
        String protect =
                left.contains(Weakening.NO_PROTECTION) ? "" : "protect: [{paths: [AGENTS.md], action: person}]\n";
        return "version: 1\n" + protect + "gates:\n" + (tamper ? TAMPER : "") + policy.formatted(tests);
    }

    /** Of shell scripts; they need nothing but what POSIX asks for. */
    public static Project shell() {
        Map<String, String> files = new TreeMap<>();
        files.put(".gitignore", "out/\n");
        files.put("scripts/tests.sh", ShellProject.TESTS);
        files.put("scripts/lint.sh", ShellProject.LINT);
        files.put("src/Calc.java", ShellProject.CALC);
        files.put("src/Old.java", "class Old {\n  int known; // FAULT\n  int other;\n}\n");
        files.put("test/CalcTest.sh", "grep -q 'one = 1' src/Calc.java\n");
        return new Project(Kind.SHELL, files, ShellProject.POLICY);
    }

    /**
     * Of Java, built by Maven.
     *
     * @param command that starts Maven, with all its options and without a goal
     * @param junit version of JUnit Jupiter
     * @param surefire version of the Surefire plugin
     */
    public static Project maven(String command, String junit, String surefire) {
        Map<String, String> files = new TreeMap<>();
        files.put(".gitignore", "target/\n");
        files.put(".mvn/jvm.config", "-XX:TieredStopAtLevel=1\n");
        files.put("pom.xml", JavaProject.POM.formatted(junit, surefire));
        files.put("src/main/java/d/Calc.java", JavaProject.CALC);
        files.put("src/test/java/d/CalcTest.java", JavaProject.CALC_TEST);
        files.put("src/test/java/d/TextTest.java", JavaProject.TEXT_TEST);
        return new Project(Kind.MAVEN, files, JavaProject.POLICY.replace("MAVEN", command));
    }

    /** Of JavaScript, tested by {@code npm test}. */
    public static Project node() {
        Map<String, String> files = new TreeMap<>();
        files.put(".gitignore", "node_modules/\nout/\n");
        files.put("package.json", NodeProject.PACKAGE);
        files.put("calc.js", NodeProject.CALC);
        files.put("calc.test.js", NodeProject.CALC_TEST);
        files.put("text.test.js", NodeProject.TEXT_TEST);
        return new Project(Kind.NODE, files, NodeProject.POLICY);
    }
}
