package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RunRegistryTest {

    private static final String STRANGER = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private Path registry;
    private Shell shell;

    @BeforeEach
    void setUp() throws IOException {
        registry = folder.resolve("registry");
        shell = new Shell(folder);
    }

    @Test
    void theNextOneEndsExactlyWhatAKilledOneLeft() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "300").start();
        Path livesHere = Files.createDirectory(folder.resolve("lives"));
        Path diesHere = Files.createDirectory(folder.resolve("dies"));
        Process lives = Jvm.start(KeepRunning.class, Map.of(), registry, livesHere);
        Process dies = Jvm.start(KeepRunning.class, Map.of(), registry, diesHere);
        try {
            awaitUp(lives);
            awaitUp(dies);
            dies.destroyForcibly().waitFor();
            List<Long> left = pids(diesHere);
            assertThat(left).hasSize(3).allMatch(RunRegistryTest::runs);

            List<Survivor> ended;
            try (RunRegistry next = RunRegistry.open(registry)) {
                ended = next.reap();
                assertThat(next.reap()).isEmpty();
            }

            assertThat(ended).extracting(Survivor::pid).containsAll(left);
            assertThat(left).allMatch(Eventually::gone);
            assertThat(pids(livesHere)).allMatch(RunRegistryTest::runs);
            assertThat(bystander.isAlive()).isTrue();
            assertThat(registry.toFile().list()).hasSize(1);
        } finally {
            bystander.destroyForcibly().waitFor();
            dies.destroyForcibly().waitFor();
            lives.destroy();
            lives.waitFor();
        }
        assertThat(pids(livesHere)).allMatch(Eventually::gone);
    }

    @Test
    void aNumberThatWasGivenOutAnewIsSpared() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try (RunRegistry open = RunRegistry.open(registry)) {
            Identity identity = Objects.requireNonNull(Identity.of(bystander.pid()));
            record(new Identity(identity.pid(), identity.born() + "1", identity.boot()));
            assertThat(open.reap()).isEmpty();
            record(new Identity(identity.pid(), identity.born(), "another-boot"));
            assertThat(open.reap()).isEmpty();
            assertThat(bystander.isAlive()).isTrue();

            record(identity);
            assertThat(open.reap()).extracting(Survivor::pid).containsExactly(bystander.pid());
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws Exception {
        try (RunRegistry open = RunRegistry.open(registry)) {
            Path owner = record(Objects.requireNonNull(Identity.of(1)));
            Files.writeString(owner.resolve("2.run"), "pid=1\nborn=");
            Files.writeString(owner.resolve("3.run"), "pid=x\nborn=a\nboot=b\nsession=true\n");
            Files.writeString(owner.resolve("1.run"), "x".repeat(10_000));
            Files.writeString(registry.resolve("not-an-owner"), "x");
            Files.createDirectory(registry.resolve(STRANGER.replace('0', 'f')));

            assertThat(open.reap()).isEmpty();
            assertThat(owner).doesNotExist();
        }
    }

    @Test
    void aRunHasARecordForAsLongAsItLasts() throws Exception {
        try (RunRegistry open = RunRegistry.open(registry)) {
            assertThat(open.toString()).endsWith("registry");
            Path own = registry.resolve(Processes.owner());
            Conversation conversation = Processes.converse(shell.argv("cat"), line -> {});
            assertThat(own.toFile().list((directory, name) -> name.endsWith(".run")))
                    .hasSize(1);
            conversation.close();
            Processes.run(shell.argv("true"));
            assertThat(own.toFile().list()).containsExactly("lock");
        }
        assertThat(registry).isEmptyDirectory();
        assertThat(Processes.run(shell.argv("true")).succeeded()).isTrue();
        assertThat(registry).isEmptyDirectory();
    }

    @Test
    void isOpenOnceInAJvm() throws Exception {
        try (RunRegistry open = RunRegistry.open(registry)) {
            assertThatIOException()
                    .isThrownBy(() -> RunRegistry.open(registry))
                    .withMessageContaining("open in this JVM already");
            assertThat(open.reap()).isEmpty();
        }
        RunRegistry.open(registry).close();
    }

    @Test
    void whatCannotBeRecordedIsNotRun() throws Exception {
        try (RunRegistry open = RunRegistry.open(registry)) {
            Path own = registry.resolve(Processes.owner());
            Files.delete(own.resolve("lock"));
            Files.delete(own);
            Files.writeString(own, "in the way");

            ProcessResult result = Processes.run(shell.sh("sleep 300"));

            assertThat(result.ending())
                    .isInstanceOfSatisfying(
                            Ending.NotStarted.class,
                            not -> assertThat(not.failure().cause()).contains("could not be recorded"));
            Files.delete(own);
            Files.createDirectory(own);
            assertThat(open.reap()).isEmpty();
        }
    }

    /** Or a manager inside a run of a killed one would end itself and all that it starts. */
    @Test
    void whoWasStartedOnBehalfOfAnOwnerDoesNotReapIt() throws Exception {
        Map<String, String> inside = Map.of(Processes.RUN_VARIABLE, STRANGER + "-1.");
        ProcessBuilder builder = new ProcessBuilder("sleep", "300");
        builder.environment().putAll(inside);
        Process sibling = builder.start();
        try {
            Files.createDirectories(registry.resolve(STRANGER));
            Files.createFile(registry.resolve(STRANGER).resolve("lock"));
            Process jvm = Jvm.start(Reap.class, inside, registry);
            assertThat(line(jvm)).isEqualTo("ended []");
            jvm.waitFor();
            assertThat(sibling.isAlive()).isTrue();

            Process outsider = Jvm.start(Reap.class, Map.of(), registry);
            assertThat(line(outsider)).startsWith("ended [Survivor[pid=" + sibling.pid());
            outsider.waitFor();
        } finally {
            sibling.destroyForcibly().waitFor();
        }
    }

    private Path record(Identity identity) throws IOException {
        Path owner = Files.createDirectories(registry.resolve(STRANGER));
        Files.writeString(owner.resolve("lock"), "");
        new RunRecord(identity, true).write(owner.resolve("1.run"));
        return owner;
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ProcessTree::isRunning).isPresent();
    }

    private static List<Long> pids(Path place) throws IOException {
        return Files.readAllLines(place.resolve("pids")).stream()
                .map(Long::valueOf)
                .toList();
    }

    private static void awaitUp(Process jvm) throws IOException {
        assertThat(line(jvm)).isEqualTo("up");
    }

    private static String line(Process jvm) throws IOException {
        // Not closed: it is the process's own, and ends with it.
        BufferedReader reader = jvm.inputReader();
        return String.valueOf(reader.readLine());
    }

    /** Runs a program, a child of it in another session, and one that has dropped its mark. */
    static final class KeepRunning {
        public static void main(String[] args) throws Exception {
            RunRegistry.open(Path.of(args[0]));
            Path place = Path.of(args[1]);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
            String script = "echo $$ >> pids; setsid sh -c 'echo $$ >> pids; exec sleep 300' & "
                    + "exec env -i sh -c 'sleep 300 & echo $! >> pids; exec sleep 300'";
            Conversation conversation =
                    Processes.converse(new Shell(place).sh(script, Duration.ofMinutes(10)), line -> {});
            while (!Files.exists(place.resolve("pids")) || pids(place).size() < 3) {
                Thread.onSpinWait();
            }
            System.out.println("up");
            conversation.onExit().join();
        }
    }

    /** Reaps once. */
    static final class Reap {
        public static void main(String[] args) throws Exception {
            try (RunRegistry registry = RunRegistry.open(Path.of(args[0]))) {
                System.out.println("ended " + registry.reap());
            }
        }
    }
}
