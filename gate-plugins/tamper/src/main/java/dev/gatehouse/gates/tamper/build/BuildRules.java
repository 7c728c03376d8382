package dev.gatehouse.gates.tamper.build;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** The rules of this package's detectors. */
public final class BuildRules {
    private static final String WAIVE =
            "Put it back. Where it is meant, have a person waive this finding, or approve the change of the build on its own.";

    public static final List<Rule> ALL = List.of(
            Rule.blocking(
                    "tamper/test-excluded",
                    new Help(
                            "Tests that ran on the base no longer run, or may fail: excluded by pattern, group or filter,"
                                    + " skipped as a whole, or their failures are ignored.",
                            "One line in a build file turns off what a worker can't get to pass, and the run is green.",
                            "<excludes><exclude>**/PriceTest.java</exclude></excludes> in Surefire's configuration;"
                                    + " pytest --deselect; gradle -x test",
                            "the test runs, and the code under it is repaired",
                            WAIVE)),
            Rule.blocking(
                    "tamper/threshold-lowered",
                    new Help(
                            "A check demands less than on the base: a coverage or mutation threshold is lower or gone, a"
                                    + " linter no longer fails the build, a rule is turned off, strictness is reduced.",
                            "It is easier to lower the bar than to reach it, and nobody sees the bar in a green run.",
                            "<minimum>0.80</minimum> becomes 0.60; eslint --max-warnings 0 becomes 50; \"strict\": false",
                            "the missing test is written, the finding of the linter is repaired",
                            WAIVE)),
            Rule.blocking(
                    "tamper/ci-weakened",
                    new Help(
                            "Continuous integration runs fewer checks than on the base, or lets them fail.",
                            "What doesn't run can't fail; a worker that edits a workflow decides what it is measured by.",
                            "run: npm test || true; continue-on-error: true on the step with the tests; a removed test job",
                            "the job is renamed, split or moved, and each command of the base still runs and still counts",
                            WAIVE)),
            Rule.blocking(
                    "tamper/test-runtime-changed",
                    new Help(
                            "Something was added that decides what a test run reports: an extension, listener, filter or"
                                    + " engine that registers itself, a hook of conftest.py, a setup file, another runner, an agent.",
                            "A runner that swallows failures makes every test pass, whatever the tests say.",
                            "META-INF/services/org.junit.jupiter.api.extension.Extension beside"
                                    + " junit.jupiter.extensions.autodetection.enabled=true",
                            "an extension named by @ExtendWith in the tests that need it",
                            WAIVE)),
            Rule.blocking(
                    "tamper/entry-point-changed",
                    new Help(
                            "What a command of the policy or of continuous integration ends in was changed: a script of"
                                    + " package.json, a target of a Makefile, a wrapper or a script that they run.",
                            "`npm test` is green when the script behind it is `echo ok`.",
                            "\"test\": \"jest\" becomes \"test\": \"jest || true\"; mvnw prints passing reports",
                            "\"test\": \"jest --coverage\": the same check, or more of it",
                            WAIVE)),
            Rule.blocking(
                    "tamper/config-unreadable",
                    new Help(
                            "A build file that could be compared with the base no longer can: it is broken, nested beyond"
                                    + " reason or too large.",
                            "What this gate can't read, it can't vouch for, and the tool may read it all the same.",
                            "a pom.xml with an entity of its own; a workflow with a mapping as a key",
                            "the same settings in a form that every parser of the format takes",
                            "Write the file in its plain form.")),
            Rule.reporting(
                    "tamper/repository-added",
                    new Help(
                            "The build takes artifacts from a place that the base didn't know.",
                            "A repository or registry can serve another version of any library, the test framework too.",
                            "<repository><url>https://repo.elsewhere.example</url></repository>",
                            "the artifact comes from the repositories that the project already trusts",
                            "Check who runs that repository, or take the artifact from one already in use.")));

    private BuildRules() {}
}
