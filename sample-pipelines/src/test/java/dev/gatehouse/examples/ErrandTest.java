package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.process.ProcessSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers that do their errand, or something else. */
@Timeout(60)
class ErrandTest {
    private static final String RESULT = "{\"type\":\"result\",\"text\":\"done\"}";

    @TempDir
    Path temp;

    @Test
    void aResultCountsThoughTheWorkerStays() throws Exception {
        Errand.Outcome outcome = run("read task; echo thinking; echo '" + RESULT + "'; read more; exit 1");

        assertThat(outcome).isEqualTo(new Errand.Outcome.Done(RESULT));
    }

    @Test
    void anExitWithoutAResultIsAFailureWhateverItsCode() throws Exception {
        assertThat(why("echo 'no login' >&2; exit 0")).contains("Exited[code=0] without a result: no login");
    }

    @Test
    void aWorkerThatFallsSilentIsEndedWithAllThatItStarted() throws Exception {
        assertThat(why("sleep 300 & echo $! > pid; wait")).contains("said nothing for PT0.3S");
        long pid = Long.parseLong(Files.readString(temp.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().command())
                        .filter(command -> command.contains("sleep")))
                .isEmpty();
    }

    @Test
    void aWorkerThatCannotStartSaysWhyAndWhatToDo() throws Exception {
        assertThat(new Errand(spec("no-such-agent"), Duration.ofSeconds(5)).run("task"))
                .isInstanceOfSatisfying(
                        Errand.Outcome.Failed.class,
                        failed -> assertThat(failed.why()).contains("No program \"no-such-agent\"", "Install it"));
    }

    private String why(String script) throws Exception {
        return ((Errand.Outcome.Failed) run(script)).why();
    }

    private Errand.Outcome run(String script) throws Exception {
        return new Errand(spec("sh", "-c", script), Duration.ofMillis(300)).run("{\"type\":\"task\"}");
    }

    private ProcessSpec spec(String... argv) {
        // snippet: worker
        return ProcessSpec.of(
                List.of(argv), // never a shell's line
                temp, // where it works
                Map.of("PATH", System.getenv("PATH"), "HOME", temp.toString()), // and nothing of ours beside
                temp.resolve("transcript.log"), // all that it says
                Duration.ofMinutes(10)); // for everything
        // end
    }
}
