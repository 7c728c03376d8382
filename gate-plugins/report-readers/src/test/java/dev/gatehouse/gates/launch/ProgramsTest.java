package dev.gatehouse.gates.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.CommandLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that is not found here is taken from the submission; an input that is taken for one is not judged. */
class ProgramsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "./mvnw -q test | ./mvnw",
                "mvn test | mvn",
                "sh scripts/check.sh | sh,./scripts/check.sh",
                "bash -eu ./scripts/check.sh --all | bash,./scripts/check.sh",
                "python3 tools/lint.py src | python3,./tools/lint.py",
                "/usr/bin/node build.mjs | /usr/bin/node,./build.mjs",
                "node --check src/a.js | node",
                "node --test test/a.js | node",
                "python3 -m pytest tests | python3",
                "sh -n src/run.sh | sh",
                "sh -c ./run.sh | sh",
                "eslint src/a.js | eslint",
                "sh {changed-files} | sh",
                "bash /opt/run.sh | bash",
            })
    void ofACommand(String line, String programs) {
        assertThat(Programs.of(CommandLine.parse(line), ".")).containsExactly(programs.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "./build.sh, module, ./module/build.sh",
        "../build.sh, module, ./build.sh",
        "./build.sh, ./a/b, ./a/b/build.sh",
    })
    void inTheFolderThatItStartsIn(String line, String directory, String program) {
        assertThat(Programs.of(CommandLine.parse(line), directory)).containsExactly(program);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "cd x && ./run.sh > ./run.sh",
                "A=b exec sh ci/run.sh; grep x src/a > ./ci/run.sh",
                "! (ci/a.sh || ci/b.sh) > ./ci/a.sh,./ci/b.sh",
                "npm test > ",
            })
    void ofAScript(String script, String programs) {
        assertThat(Programs.ofScript(script, "."))
                .containsExactly(programs == null ? new String[0] : programs.split(","));
    }
}
