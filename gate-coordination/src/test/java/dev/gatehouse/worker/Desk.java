package dev.gatehouse.worker;

import dev.gatehouse.testkit.worker.ScriptedWorker;
import dev.gatehouse.worker.attempt.Patience;
import dev.gatehouse.worker.claude.ClaudeAdapter;
import dev.gatehouse.worker.claude.ClaudeOptions;
import dev.gatehouse.worker.command.CommandAdapter;
import dev.gatehouse.worker.command.CommandOptions;
import dev.gatehouse.worker.ndjson.NdjsonAdapter;
import dev.gatehouse.worker.ndjson.NdjsonOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A place with all the folders that an assignment needs, and adapters for scripted workers with little patience. */
final class Desk {

    static final Patience HARDLY = new Patience(Duration.ofMillis(300), Duration.ofMillis(300));
    static final Duration LONG = Duration.ofSeconds(90);

    private final Path root;
    private final List<WorkerEvent> events = new CopyOnWriteArrayList<>();
    private AttemptLimits limits = new AttemptLimits(LONG, LONG, new BigDecimal("5"), 1_000_000);
    private Optional<Assignment.Resume> resume = Optional.empty();
    private String prompt = "Put 4 into sum.txt.";
    private long epoch = 7;

    Desk(Path root) throws IOException {
        this.root = root;
        for (String folder : List.of("tree", "home", "temp", "records")) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    Desk idle(Duration idle) {
        limits = new AttemptLimits(idle, LONG, limits.dollars(), limits.tokens());
        return this;
    }

    Desk total(Duration total) {
        limits = new AttemptLimits(LONG, total, limits.dollars(), limits.tokens());
        return this;
    }

    Desk resuming(String session, String words) {
        resume = Optional.of(new Assignment.Resume(session, words));
        return this;
    }

    Desk saying(String words) {
        prompt = words;
        return this;
    }

    Desk epoch(long number) {
        epoch = number;
        return this;
    }

    Path tree() {
        return root.resolve("tree");
    }

    Path temp() {
        return root.resolve("temp");
    }

    Path records() {
        return root.resolve("records");
    }

    List<WorkerEvent> events() {
        return events;
    }

    Assignment assignment() {
        return new Assignment(
                "sum",
                1,
                epoch,
                prompt,
                resume,
                tree(),
                root.resolve("home"),
                temp(),
                records(),
                environment(),
                limits);
    }

    WorkerPlace place() {
        return new WorkerPlace("w1", tree(), root.resolve("home"), temp(), records(), environment(), LONG);
    }

    private static Map<String, String> environment() {
        return Map.of("PATH", System.getenv("PATH"), "CLAUDECODE", "1", "CLAUDE_CODE_ENTRYPOINT", "cli");
    }

    AttemptResult run(WorkerAdapter adapter) throws IOException, InterruptedException {
        return start(adapter).await();
    }

    RunningAttempt start(WorkerAdapter adapter) throws IOException, InterruptedException {
        return adapter.start(assignment(), events::add);
    }

    /** Waits until something of this kind was heard. */
    <T extends WorkerEvent> T heard(Class<T> kind) {
        return Awaitility.await()
                .atMost(LONG)
                .until(
                        () -> events.stream()
                                .filter(kind::isInstance)
                                .map(kind::cast)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    static LongLivedAdapter ndjson(String... deeds) {
        return new NdjsonAdapter(new NdjsonOptions(ScriptedWorker.command("v1", deeds(deeds)), HARDLY));
    }

    static WorkerAdapter plain(String... deeds) {
        return new CommandAdapter(new CommandOptions(
                ScriptedWorker.command("plain", deeds(deeds)), CommandOptions.Delivery.STDIN, HARDLY));
    }

    static WorkerAdapter claude(String... deeds) {
        return new ClaudeAdapter(claude(List.of(), deeds));
    }

    static ClaudeOptions claude(List<String> allowed, String... deeds) {
        return new ClaudeOptions(
                ScriptedWorker.command("claude", deeds(deeds)),
                Optional.empty(),
                List.of(),
                ClaudeOptions.Permissions.ACCEPT_EDITS,
                allowed,
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ClaudeOptions.Isolation.OWN_SETTINGS,
                Set.of(),
                HARDLY);
    }

    private static String[] deeds(String... deeds) {
        return Arrays.stream(deeds).flatMap(deed -> Stream.of("--do", deed)).toArray(String[]::new);
    }
}
