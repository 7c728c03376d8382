package dev.gatehouse.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Recorded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that appends is killed, or its file may not grow: what it was told is durable is there, in order. More
 * rounds of killing: {@code -Djournal.crash.rounds=100}.
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("journal.crash.rounds", 3);
    private static final int THREADS = 3;

    @TempDir
    private Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void whatWasAcknowledgedSurvivesKill9() throws Exception {
        long seed = Long.getLong("journal.crash.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = acknowledged.size();
            killAfter(before + 1 + random.nextInt(400), "round" + round);
            assertThat(acknowledged).hasSizeGreaterThan(before);
            requireEverythingAcknowledged("seed " + seed + ", round " + round);
        }
    }

    @Test
    void whatWasAcknowledgedBeforeTheFileSizeLimitIsThereAndTheErrorSaysWhatToDo() throws Exception {
        // Without the signal that goes with it, the file system's refusal is what SQLite sees: as with a quota.
        List<String> limited = List.of("sh", "-c", "trap '' XFSZ; ulimit -f 6144; exec \"$@\"", "sh");
        Process process = new ProcessBuilder(command(limited, "limited"))
                .redirectErrorStream(true)
                .start();
        List<String> refusals = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                (line.startsWith("limited-") ? acknowledged : refusals).add(line);
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(refusals)
                .hasSize(THREADS)
                .allSatisfy(refusal -> assertThat(refusal).contains("journal.db", "no more room", "file size limit"));
        assertThat(acknowledged).isNotEmpty();
        requireEverythingAcknowledged("file size limit");
    }

    private void killAfter(int count, String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(List.of(), name))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == count) {
                    // By its handle, which leaves the stream open: what it printed until it was dead counts, too.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 9);
    }

    private void requireEverythingAcknowledged(String when) throws IOException {
        List<Recorded> events = new ArrayList<>();
        try (Journal journal = Journaled.in(folder).open()) {
            List<Recorded> next = journal.readAll(0, 1_000);
            while (!next.isEmpty()) {
                events.addAll(next);
                next = journal.readAll(events.size(), 1_000);
            }
        }
        Map<String, Long> versions = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Recorded event : events) {
            assertThat(event.version())
                    .as("%s: order of %s", when, event.stream())
                    .isEqualTo(versions.merge(event.stream(), 1L, Long::sum));
            assertThat(event.event().id()).as(when).isEqualTo(event.stream() + "-" + event.version());
            ids.add(event.event().id());
        }
        assertThat(ids).as(when).containsAll(acknowledged);
    }

    private List<String> command(List<String> before, String name) {
        List<String> command = new ArrayList<>(before);
        command.add(java());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(AppendLoop.class.getName());
        command.addAll(List.of(folder.resolve("journal.db").toString(), String.valueOf(THREADS), name));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
