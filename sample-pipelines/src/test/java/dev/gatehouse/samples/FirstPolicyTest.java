package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.runner.Initialisation;
import dev.gatehouse.runner.Inspection;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code gate init} writes, bound to the real gate types. */
class FirstPolicyTest {
    private static final String JEST =
            "{\"scripts\": {\"test\": \"jest\"}, \"devDependencies\": {\"jest-junit\": \"16\"}}";

    @TempDir
    Path temp;

    private Gatehouse gatehouse;
    private GitSandbox repository;

    @BeforeEach
    void install() throws IOException {
        gatehouse = new Gatehouse(temp.resolve("gatehouse"));
        repository = GitSandbox.create(temp.resolve("repository"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pom.xml       | <project/>
            build.gradle  | plugins {}
            package.json  | {"scripts": {"test": "node --test"}}
            package.json  | {"scripts": {"test": "vitest", "build": "vite build"}}
            package.json  | {"scripts": {"test": "mocha"}}
            pytest.ini    | [pytest]
            go.mod        | module m
            Cargo.toml    | [package]
            notes.txt     | nothing known
            """)
    void everyKindOfProjectGetsAPolicyThatTheGatesTake(String file, String text) throws Exception {
        repository.write(file, text);
        assertThat(new Inspection(gatehouse.installation()).validate(written())).isEmpty();
    }

    @Test
    void aScriptThatSetsAVariableIsTakenToo() throws Exception {
        repository.write("package.json", JEST);
        assertThat(new Inspection(gatehouse.installation()).validate(written())).isEmpty();
        assertThat(repository.path("gate.yaml")).content().contains("$GATE_OUT");
    }

    @Test
    void theSchemaLiesBesideItAndIsWrittenAnewEachTime() throws Exception {
        written();
        Path schema = repository.path(".gate/schema.json");
        String text = Files.readString(schema);
        assertThat(text).contains("\"tests\"", "\"min-tests\"", "\"failure-without-findings\"");
        assertThat(repository.path("gate.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=.gate/schema.json\n");

        Path elsewhere = Files.writeString(temp.resolve("elsewhere"), "mine");
        Files.delete(schema);
        Files.createSymbolicLink(schema, elsewhere);
        written();
        assertThat(schema).isRegularFile().hasContent(text.stripTrailing());
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void aPolicyThatIsThereIsKept() throws Exception {
        repository.write("gate.yaml", "mine: {").write("pom.xml", "<project/>");
        assertThat(written()).isEqualTo("mine: {");
        assertThat(repository.path(".gate/schema.json")).exists();
    }

    @Test
    void whatItWritesForNodeJudgesARealPackage() throws Exception {
        gatehouse.need("node");
        repository.write("package.json", "{\"type\": \"module\", \"scripts\": {\"test\": \"node --test\"}}");
        repository.write("sum.js", "export const sum = (a, b) => a + b;\n");
        repository.write("sum.test.js", """
                import assert from 'node:assert';
                import {test} from 'node:test';
                import {sum} from './sum.js';
                test('adds', () => assert.equal(sum(2, 3), 5));
                """);
        written();
        repository.commit("Set up");
        repository.write("sum.js", "export const sum = (a, b) => a - b;\n");
        assertThat(gatehouse.judge(repository.root(), Trust.IN_PLACE))
                .isEqualTo(new Outcome(
                        "REJECTED",
                        Map.of("tests", "FAILED", "secrets", "PASSED", "tamper", "PASSED"),
                        List.of("tests/failed sum.test.js:4")));
        assertThat(repository.git("status", "--porcelain")).isEqualTo(" M sum.js");
    }

    private String written() throws Exception {
        new Initialisation(gatehouse.installation()).run(repository.root(), Optional.of("main"));
        return Files.readString(repository.path("gate.yaml"));
    }
}
