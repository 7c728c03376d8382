package dev.gatehouse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunnerEnvironmentTest {
    private static final Path DIRECTORY = Path.of("/project");

    @Test
    void whatTheJvmOrGitObeysComesUnderAPrefix() {
        Map<String, String> environment = RunnerEnvironment.of(
                Map.of("JAVA_TOOL_OPTIONS", "-javaagent:x", "MAVEN_OPTS", "-Dx", "GIT_DIR", "/x"), DIRECTORY);

        assertThat(environment)
                .containsOnly(
                        Map.entry("GATEHOUSE_AMBIENT_JAVA_TOOL_OPTIONS", "-javaagent:x"),
                        Map.entry("GATEHOUSE_AMBIENT_MAVEN_OPTS", "-Dx"),
                        Map.entry("GATEHOUSE_AMBIENT_GIT_DIR", "/x"),
                        Map.entry("GATEHOUSE_CWD", "/project"));
    }

    @Test
    void whatIsListedKeepsItsName() {
        assertThat(RunnerEnvironment.of(Map.of("HOME", "/h", "LC_ALL", "C", "GATEHOUSE_INSIDE", "1"), DIRECTORY))
                .contains(Map.entry("HOME", "/h"), Map.entry("LC_ALL", "C"), Map.entry("GATEHOUSE_INSIDE", "1"));
    }

    @Test
    void nobodyChoosesTheRunnersPlaceOrSmugglesAVariable() {
        assertThat(RunnerEnvironment.of(
                        Map.of("GATEHOUSE_CWD", "/x", "GATEHOUSE_HOME", "/x", "GATEHOUSE_AMBIENT_PATH", "/x"),
                        DIRECTORY))
                .containsOnly(Map.entry("GATEHOUSE_CWD", "/project"));
    }

    @Test
    void theListIsThatOfTheLauncher() throws IOException {
        String launcher = Files.readString(Path.of("../gate-cli/src/dist/bin/gate"));
        Matcher list = Pattern.compile("(HOME \\| PATH[^)]*)\\) keep=\\$name").matcher(launcher);
        assertThat(list.find()).isTrue();
        Set<String> names = Arrays.stream(list.group(1).split("[\\s|\\\\]+"))
                .filter(name -> !name.equals("LC_*"))
                .collect(Collectors.toSet());

        assertThat(RunnerEnvironment.LISTED).isEqualTo(names);
    }
}
