package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class HygieneTest {

    private static final int ROUNDS = Integer.getInteger("gatehouse.process.rounds", 50);

    @TempDir
    Path folder;

    @Test
    void nothingOutlivesItsRun() throws Exception {
        Shell shell = new Shell(folder);
        round(shell);
        Set<String> threads = threads();
        int descriptors = descriptors();

        for (int i = 0; i < ROUNDS; i++) {
            round(shell);
        }

        assertThat(Eventually.holds(() -> threads.containsAll(threads())))
                .as("%s", threads())
                .isTrue();
        assertThat(Eventually.holds(() -> descriptors() <= descriptors)).isTrue();
        assertThat(LiveRuns.count()).isZero();
        assertThat(Relatives.carrying(Run.OWNER).find()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("run.log");
    }

    /** Six runs: normal, fed, failing, not started, timed out, leaving somebody behind. */
    private static void round(Shell shell) throws Exception {
        assertThat(Processes.run(shell.argv("true")).succeeded()).isTrue();
        assertThat(Processes.capture(shell.command("cat").withInput(Input.bytes(new byte[10_000])))
                        .bytes())
                .hasSize(10_000);
        assertThat(Processes.run(shell.sh("echo x; exit 1")).ending()).isEqualTo(new Ending.Exited(1));
        assertThat(Processes.run(shell.argv("./missing")).ending()).isInstanceOf(Ending.NotStarted.class);
        assertThat(Processes.run(shell.sh("sleep 300", Duration.ofMillis(20))).ending())
                .isEqualTo(new Ending.TimedOut());
        assertThat(Processes.run(shell.sh("sleep 300 </dev/null >/dev/null 2>&1 & exit 0"))
                        .survivors())
                .hasSize(1);
    }

    private static int descriptors() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }

    /** The JDK's own reaper threads wait a minute for the next process. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.equals("process reaper"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
