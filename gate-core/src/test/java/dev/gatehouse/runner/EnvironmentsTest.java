package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What processes get of the caller's environment. */
class EnvironmentsTest {
    private static final Path ROOT = Path.of("/judged/tree");

    @TempDir
    Path temp;

    private static Map<String, String> scrubbed(String name, String value) {
        return Environments.inPlace(Map.of(name, value), ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOME",
                "USER",
                "LANG",
                "LC_ALL",
                "LC_TIME",
                "TZ",
                "TMPDIR",
                "CI",
                "JAVA_HOME",
                "HTTPS_PROXY",
                "no_proxy",
                "SSL_CERT_FILE",
                "NODE_EXTRA_CA_CERTS",
                "DOCKER_HOST",
                "SystemRoot"
            })
    void whatBuildsNeedIsHandedOn(String name) {
        assertThat(scrubbed(name, "value")).containsEntry(name, "value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAVA_TOOL_OPTIONS",
                "_JAVA_OPTIONS",
                "JDK_JAVA_OPTIONS",
                "MAVEN_OPTS",
                "MAVEN_ARGS",
                "CLASSPATH",
                "NODE_OPTIONS",
                "PYTHONPATH",
                "BASH_ENV",
                "ENV",
                "LD_PRELOAD",
                "GIT_DIR",
                "GIT_CONFIG_GLOBAL",
                "AWS_SECRET_ACCESS_KEY",
                "GITHUB_TOKEN",
                "LCX",
                "home",
                "GATEHOUSE_STATE"
            })
    void whatSteersBuildsOrIsSecretIsNot(String name) {
        assertThat(scrubbed(name, "value")).doesNotContainKey(name);
    }

    @Test
    void outputIsPlainAndABuildCanTellThatTheGateRunsIt() {
        assertThat(Environments.inPlace(Map.of("TERM", "xterm", "GATEHOUSE_INSIDE", ""), ROOT))
                .containsOnly(
                        Map.entry("PATH", ""),
                        Map.entry("TERM", "dumb"),
                        Map.entry("NO_COLOR", "1"),
                        Map.entry("GATEHOUSE_INSIDE", "1"));
    }

    @Test
    void pathHoldsNoFolderOfTheTreeAndNoneThatDependsOnWhereOneStands() throws Exception {
        Path root = Files.createDirectories(temp.resolve("tree/bin"))
                .toRealPath()
                .resolve("..")
                .normalize();
        Path link = Files.createSymbolicLink(temp.resolve("link"), root.resolve("bin"));
        String path = String.join(
                ":",
                "/usr/bin",
                "",
                ".",
                "node_modules/.bin",
                root + "/bin",
                root + "/x/../bin",
                link.toString(),
                root + "/../tree",
                root + "-not/bin",
                "/bin",
                "");

        assertThat(Environments.inPlace(Map.of("PATH", path), root))
                .containsEntry("PATH", "/usr/bin:" + root + "-not/bin:/bin");
    }

    private Map<String, String> seen(Yard yard, Wanted wanted) throws Exception {
        assertThat(yard.check(wanted).decision()).isEqualTo(Decision.ACCEPTED);
        return Files.readAllLines(yard.outside.resolve("env")).stream()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    @Test
    void aCheckoutHasAHomeAndCachesOfItsOwn() throws Exception {
        Yard yard = Yard.running(temp, "env > {out}/env");
        yard.environment.putAll(Map.of("MAVEN_OPTS", "-javaagent:evil.jar", "TOKEN", "secret"));
        String state = yard.environment.get("GATEHOUSE_STATE");

        Map<String, String> checkout = seen(yard, new Wanted().isolated());

        assertThat(checkout).containsEntry("GATEHOUSE_INSIDE", "1").doesNotContainKey("TOKEN");
        for (String name : new String[] {
            "HOME",
            "MAVEN_USER_HOME",
            "GRADLE_USER_HOME",
            "npm_config_cache",
            "PIP_CACHE_DIR",
            "GOPATH",
            "GOCACHE",
            "CARGO_HOME",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME"
        }) {
            assertThat(checkout.get(name)).as(name).startsWith(state);
        }
        assertThat(checkout.get("MAVEN_OPTS"))
                .startsWith("-Duser.home=" + checkout.get("HOME") + " -Dmaven.repo.local=" + state);
    }

    @Test
    void inPlaceTheUsersHomeStays() throws Exception {
        Yard yard = Yard.running(temp, "env > {out}/env");

        Map<String, String> inPlace = seen(yard, new Wanted());

        assertThat(inPlace).containsEntry("HOME", yard.environment.get("HOME"));
        assertThat(inPlace).doesNotContainKey("MAVEN_OPTS");
    }

    @Test
    void aVariableThatThePolicyNamesIsHandedOnToThatGateOnly() throws Exception {
        Yard yard = Yard.with(temp, """
                version: 1
                gates:
                  g: {type: script, run: 'env > {out}/env', environment: [TOKEN]}
                  h: {type: script, run: 'test -z "$TOKEN" || echo leaked'}
                """);
        yard.environment.putAll(new HashMap<>(Map.of("TOKEN", "t0ken", "OTHER", "x")));

        assertThat(seen(yard, new Wanted())).containsEntry("TOKEN", "t0ken").doesNotContainKey("OTHER");
    }
}
