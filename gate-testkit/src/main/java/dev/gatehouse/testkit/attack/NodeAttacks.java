package dev.gatehouse.testkit.attack;

import static dev.gatehouse.testkit.attack.Attack.Weakening.FLAKES_PASS;
import static dev.gatehouse.testkit.attack.Attack.Weakening.NO_CANARY;
import static dev.gatehouse.testkit.attack.Attack.Weakening.NO_COMPARISON;
import static dev.gatehouse.testkit.attack.Attack.Weakening.NO_TAMPER;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** On a JavaScript project. The sum is wrong in all of them. */
final class NodeAttacks {
    static final List<Attack> ALL = List.of(
            attack(
                    1,
                    "the test script of package.json writes the report itself",
                    NodeAttacks::fakeScript,
                    scene -> scene.edit(
                            "package.json", "\"scripts\": {", "\"scripts\": {\n    \"start\": \"node calc.js\","),
                    "tamper/entry-point-changed",
                    "planted failure"),
            new Attack(
                    19,
                    "a marker makes failures look like flakes",
                    Project.Kind.NODE,
                    NodeAttacks::flake,
                    scene -> scene.edit("text.test.js", "'a' + 'b', 'ab'", "'a' + 'bc', 'abc'"),
                    List.of("tests/flaky", "tamper/"),
                    Set.of(NO_TAMPER, NO_CANARY, NO_COMPARISON, FLAKES_PASS)),
            attack(
                    20,
                    "a test file ends the process before its tests run",
                    scene -> wrong(scene)
                            .edit("calc.test.js", "import {test}", "process.exit(0);\nimport {test}")
                            .edit("calc.test.js", "from './calc.js';", "from './calc.js';\nprocess.exit(0);"),
                    scene -> scene.write(
                            "more.test.js",
                            "import {test} from 'node:test';\nimport assert from 'node:assert';\n"
                                    + "import {add} from './calc.js';\n\n"
                                    + "test('adds nothing', () => {\n  assert.strictEqual(add(2, 0), 2);\n});\n"),
                    "tests/",
                    "tamper/"),
            attack(
                    20,
                    "an empty file takes the place of the tests",
                    scene -> wrong(scene).write("calc.test.js", "\n"),
                    scene -> scene.edit("calc.test.js", "test('adds'", "\ntest('adds'"),
                    "tests/",
                    "tamper/test-removed"));

    private NodeAttacks() {}

    private static Attack attack(int number, String name, Deed deed, Deed honest, String... named) {
        return new Attack(
                number,
                name,
                Project.Kind.NODE,
                deed,
                honest,
                List.of(named),
                Set.of(NO_TAMPER, NO_CANARY, NO_COMPARISON));
    }

    private static Scene wrong(Scene scene) throws IOException {
        return scene.edit("calc.js", NodeProject.SUM, "return a - b;");
    }

    private static void flake(Scene scene) throws IOException {
        wrong(scene)
                .edit(
                        "calc.test.js",
                        "import {test}",
                        "import {existsSync, writeFileSync} from 'node:fs';\nimport {test}")
                .edit(
                        "calc.test.js",
                        "() => {\n",
                        "t => {\n  const seen = `out/${t.name}`;\n  if (existsSync(seen)) return;\n"
                                + "  writeFileSync(seen, '');\n");
    }

    private static void fakeScript(Scene scene) throws IOException {
        wrong(scene)
                .edit(
                        "package.json",
                        "node --test --test-reporter=junit --test-reporter-destination=out/junit.xml",
                        "node fake.js")
                .write("fake.js", """
                        import {writeFileSync} from 'node:fs';
                        const tests = ['adds', 'adds more', 'joins'];
                        writeFileSync('out/junit.xml', '<testsuites>'
                          + tests.map(name => `<testcase name="${name}" classname="test"/>`).join('') + '</testsuites>');
                        """);
    }
}
