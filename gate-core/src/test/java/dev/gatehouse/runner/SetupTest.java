package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a checkout before gates run in it. */
class SetupTest {
    @TempDir
    Path temp;

    private static String policy(String lockFiles) {
        return "setup: [{run: \"sh -c 'echo x >> {out}/setups; mkdir -p deps; cp lock deps/installed'\""
                + ", lock-files: " + lockFiles + "}]\n"
                + Yard.gate("cmp lock deps/installed >&2 || echo stale");
    }

    private Yard yard(String lockFiles) throws Exception {
        Yard yard = Yard.with(temp, policy(lockFiles));
        yard.repo.write(".gitignore", "deps/\n").write("lock", "1");
        return yard;
    }

    private static void assertAccepted(Yard yard) throws Exception {
        assertThat(yard.check(new Wanted().isolated()).decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void runsOnceForALockFile() throws Exception {
        Yard yard = yard("[lock]");
        assertAccepted(yard);
        yard.repo.write("src/A", "");
        assertAccepted(yard);
        assertThat(yard.lines("setups")).isEqualTo(1);

        yard.repo.write("lock", "2");
        assertAccepted(yard);
        assertThat(yard.lines("setups")).isEqualTo(2);
    }

    @Test
    void withoutLockFilesItRunsForEveryCheckout() throws Exception {
        Yard yard = yard("[]");
        assertAccepted(yard);
        yard.repo.write("lock", "2");
        assertAccepted(yard);

        assertThat(yard.lines("setups")).isEqualTo(2);
    }

    @Test
    void runsAgainWhereItsOutputsAreGone() throws Exception {
        Yard yard = yard("[lock]");
        assertAccepted(yard);
        try (Stream<Path> state = Files.walk(Path.of(yard.environment.get("GATEHOUSE_STATE")))) {
            Path checkout = state.filter(path -> path.endsWith("tree/lock"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("../..")
                    .normalize();
            Files.writeString(checkout.resolve("unfinished"), "a process that died here");
        }
        yard.repo.write("src/A", "");
        assertAccepted(yard);

        assertThat(yard.lines("setups")).isEqualTo(2);
    }

    @Test
    void aFailureProvesNothingAndTheLogIsNamed() throws Exception {
        Yard yard = Yard.with(
                temp,
                "setup: [{run: \"sh -c 'echo no network; exit 7'\", lock-files: []}]\n"
                        + Yard.gate("echo x >> {out}/runs"));

        Verdict verdict = yard.check(new Wanted().isolated());

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.isGood()).isFalse();
        String all = verdict.reasons() + " " + verdict.gates();
        assertThat(all).contains("the setup command 'sh -c", "gate.yaml:1:", "ended with exit code 7");
        Matcher log = Pattern.compile("Its log is (\\S+\\.log)").matcher(all);
        assertThat(log.find()).isTrue();
        assertThat(Path.of(log.group(1))).content().contains("no network");
        assertThat(yard.lines("runs")).isZero();
    }

    @Test
    void aSetupThatFailedIsTriedAgain() throws Exception {
        Yard yard =
                Yard.with(temp, "setup: [{run: \"test -e {out}/network\", lock-files: [lock]}]\n" + Yard.gate("true"));
        assertThat(yard.check(new Wanted().isolated()).decision()).isEqualTo(Decision.INCONCLUSIVE);
        Files.writeString(yard.outside.resolve("network"), "");

        assertAccepted(yard);
    }

    @Test
    void aMissingProgramIsSaid() throws Exception {
        Yard yard = Yard.with(temp, "setup: [{run: no-such-program, lock-files: []}]\n" + Yard.gate("true"));

        Verdict verdict = yard.check(new Wanted().isolated());

        assertThat(verdict.reasons() + " " + verdict.gates())
                .contains("no-such-program")
                .contains("could not be started");
    }

    @Test
    void inPlaceThereIsNoSetup() throws Exception {
        Yard yard = Yard.with(temp, "setup: [{run: \"false\", lock-files: []}]\n" + Yard.gate("true"));

        assertThat(yard.check().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void theBasesRunnerFilesRun() throws Exception {
        Yard yard = Yard.with(temp, "version: 1\ngates:\n  g: {type: script, run: './mvnw', tools: [./mvnw]}\n");
        yard.repo.git("checkout", "-q", "main");
        executable(yard, "#!/bin/sh\necho base >> " + yard.outside + "/ran\n");
        yard.repo.commit("Add a wrapper");
        yard.repo.git("checkout", "-q", "worker");
        yard.repo.git("reset", "-q", "--hard", "main");
        executable(yard, "#!/bin/sh\necho worker >> " + yard.outside + "/ran\n");
        yard.repo.write(".mvn/extensions.xml", "<evil/>");

        Verdict verdict = yard.check(new Wanted().isolated());

        assertThat(yard.outside.resolve("ran")).content().isEqualTo("base\n");
        assertThat(verdict.notes().toString())
                .contains("mvnw decides what runs and was taken from the base")
                .contains(".mvn/extensions.xml decides what runs, is not on the base and was left out");
    }

    private static void executable(Yard yard, String text) throws Exception {
        yard.repo.write("mvnw", text);
        assertThat(yard.repo.path("mvnw").toFile().setExecutable(true)).isTrue();
    }
}
