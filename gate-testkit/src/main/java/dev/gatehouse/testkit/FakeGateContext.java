package dev.gatehouse.testkit;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.gate.Run;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A host for one gate: contents and changes in memory, workspace, evidence and memory as real folders below a root that
 * the caller owns (a JUnit {@code @TempDir}). The methods that prepare it return it for chaining and are meant for the
 * test's own thread; the {@link GateContext} side is safe for several threads.
 *
 * <pre>{@code
 * FakeGateContext host = FakeGateContext.in(temp).base("a.txt", "old\n").head("a.txt", "new\n");
 * Judgement judgement = new MyGateType().create(settings).judge(host);
 * }</pre>
 */
public final class FakeGateContext implements GateContext {
    private final Path root;
    private final MemoryContent base = new MemoryContent();
    private final MemoryContent head = new MemoryContent();
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final List<String> concealed = new CopyOnWriteArrayList<>();
    private final List<String> progress = new CopyOnWriteArrayList<>();
    private Runner runner;
    private String gate = "gate";
    private Submission submission = Submission.of(new ObjectId("1".repeat(40)), new ObjectId("2".repeat(40)));
    private Trust trust = Trust.IN_PLACE;
    private Side side = Side.HEAD;
    private Set<String> focus = Set.of();
    private Optional<List<Change>> changes = Optional.empty();
    private Optional<Instant> builtSince = Optional.empty();
    private Instant deadline = Instant.now().plus(Duration.ofMinutes(10));

    private FakeGateContext(Path root) {
        this.root = root;
        this.runner = new RealProcesses(root);
    }

    /** A host with empty contents whose folders lie below {@code root}. Commands really run unless {@link #running} says otherwise. */
    public static FakeGateContext in(Path root) {
        FakeGateContext context = new FakeGateContext(root.toAbsolutePath());
        context.made("workspace");
        return context;
    }

    /** Puts a file into the base's content, and into the workspace when the base is asked. */
    public FakeGateContext base(String path, String text) {
        return put(Side.BASE, path, text);
    }

    /** Puts a file into the submission's content, and into the workspace unless the base is asked. */
    public FakeGateContext head(String path, String text) {
        return put(Side.HEAD, path, text);
    }

    /** Puts the same file into both contents. */
    public FakeGateContext unchanged(String path, String text) {
        return base(path, text).head(path, text);
    }

    /** Removes a file from the submission, as if the worker had deleted it. */
    public FakeGateContext deleted(String path) {
        head.remove(path);
        return side == Side.HEAD ? forgetInWorkspace(path) : this;
    }

    /**
     * Plants a defect into the submission, as {@code gate prove} does.
     *
     * @throws AssertionError if it cannot be planted
     */
    public FakeGateContext planted(Defect defect) throws IOException {
        Planting planting = defect.plant(head);
        if (!(planting instanceof Planting.Edits edits)) {
            throw new AssertionError("'" + defect.description() + "' could not be planted: " + planting);
        }
        for (Planting.Edit edit : edits.edits()) {
            if (edit.text().isPresent()) {
                head(edit.path(), edit.text().get());
            } else {
                deleted(edit.path());
            }
        }
        return this;
    }

    /** Writes an untracked file, such as a report or a build output, into the workspace only. */
    public FakeGateContext untracked(String path, String text) {
        write(workspace().resolve(path), text);
        return this;
    }

    /** Names the gate. */
    public FakeGateContext named(String name) {
        gate = name;
        return this;
    }

    /** Judges this submission instead of a made-up one. */
    public FakeGateContext judging(Submission other) {
        submission = other;
        return this;
    }

    /** Judges as far from the worker's ground as that; in place unless said otherwise. */
    public FakeGateContext trusting(Trust other) {
        trust = other;
        return this;
    }

    /** Asks for that side, and fills the workspace anew from its content. */
    public FakeGateContext asking(Side asked) {
        side = asked;
        try {
            Folders.empty(workspace());
            memory(asked).writeTo(workspace());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + workspace(), e);
        }
        return this;
    }

    /** Asks to look at these findings again. */
    public FakeGateContext focusedOn(String... keys) {
        focus = Set.of(keys);
        return this;
    }

    /** Uses these changes instead of comparing the two contents line by line. */
    public FakeGateContext changing(Change... given) {
        changes = Optional.of(List.of(given));
        return this;
    }

    /** Says that the caller has just built the workspace. */
    public FakeGateContext builtSince(Instant since) {
        builtSince = Optional.of(since);
        return this;
    }

    /** Sets when the host would interrupt the gate; nothing interrupts it here. */
    public FakeGateContext until(Instant end) {
        deadline = end;
        return this;
    }

    /** Decides what becomes of commands, instead of really running them. */
    public FakeGateContext running(Runner given) {
        runner = given;
        return this;
    }

    /** The commands that the gate ran, in order. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /** What the gate had concealed, in order. */
    public List<String> concealed() {
        return List.copyOf(concealed);
    }

    /** What the gate told people, in order. */
    public List<String> progressed() {
        return List.copyOf(progress);
    }

    @Override
    public String gate() {
        return gate;
    }

    @Override
    public Submission submission() {
        return submission;
    }

    @Override
    public Trust trust() {
        return trust;
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public Set<String> focus() {
        return focus;
    }

    @Override
    public Content content(Side asked) {
        return memory(asked);
    }

    @Override
    public List<Change> changes() {
        return changes.orElseGet(() -> LineChanges.between(base, head));
    }

    @Override
    public Path workspace() {
        return root.resolve("workspace");
    }

    @Override
    public Checkout checkout(Side asked) throws IOException {
        Path folder = Files.createTempDirectory(made("checkouts"), "checkout");
        memory(asked).writeTo(folder);
        return new ScratchCheckout(folder);
    }

    @Override
    public Optional<Instant> builtSince() {
        return builtSince;
    }

    @Override
    public Run run(Command command) throws IOException, InterruptedException {
        commands.add(command);
        return runner.run(command);
    }

    @Override
    public Path evidence(String name) {
        made("evidence");
        return root.resolve("evidence").resolve(name);
    }

    @Override
    public Path memory() {
        return made("memory");
    }

    @Override
    public void conceal(CharSequence secret) {
        concealed.add(secret.toString());
    }

    @Override
    public void progress(String line) {
        progress.add(line);
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    private FakeGateContext put(Side where, String path, String text) {
        memory(where).put(path, text);
        return side == where ? untracked(path, text) : this;
    }

    private MemoryContent memory(Side which) {
        return which == Side.BASE ? base : head;
    }

    private FakeGateContext forgetInWorkspace(String path) {
        try {
            Files.deleteIfExists(workspace().resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + root, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
