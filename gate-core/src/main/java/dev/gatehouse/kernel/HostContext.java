package dev.gatehouse.kernel;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The host as one gate sees it, until it has answered. */
final class HostContext implements GateContext {
    private final Desk desk;
    private final String gate;
    private final Set<String> focus;
    private final Instant deadline;
    private final GateFolders folders;
    private final ProcessRuns runs;
    private final InFlight inFlight = new InFlight();
    private final OpenCheckouts checkouts = new OpenCheckouts();
    private volatile boolean conceals;

    HostContext(Desk desk, String gate, Set<String> focus, Set<String> variables, Duration limit) {
        this.desk = desk;
        this.gate = gate;
        this.focus = focus;
        this.deadline = Instant.now().plus(limit);
        this.folders = new GateFolders(desk.ground(), gate);
        this.runs = new ProcessRuns(desk, folders, variables, System.nanoTime() + limit.toNanos());
    }

    GateFolders folders() {
        return folders;
    }

    /** Whether a process of the gate is running. */
    boolean isRunningProcesses() {
        return inFlight.any();
    }

    boolean ranProcesses() {
        return runs.any();
    }

    boolean conceals() {
        return conceals;
    }

    /** Interrupts whatever threads of the gate wait for processes, and refuses further ones. */
    void cancel() {
        inFlight.cancel();
    }

    /** The gate has answered: ends what it left running, closes what it left open, and refuses everything else. */
    void close() throws InterruptedException {
        inFlight.close();
        checkouts.close();
    }

    @Override
    public String gate() {
        return gate;
    }

    @Override
    public Submission submission() {
        return desk.ground().submission();
    }

    @Override
    public Trust trust() {
        return desk.ground().trust();
    }

    @Override
    public Side side() {
        return desk.ground().side();
    }

    @Override
    public Set<String> focus() {
        return focus;
    }

    @Override
    public Content content(Side side) throws IOException {
        inFlight.check();
        return desk.ground().content(side);
    }

    @Override
    public List<Change> changes() throws IOException {
        inFlight.check();
        return desk.ground().changes();
    }

    @Override
    public Path workspace() {
        return desk.ground().workspace();
    }

    @Override
    public Checkout checkout(Side side) throws IOException, InterruptedException {
        inFlight.check();
        return checkouts.hold(desk.ground().checkout(side));
    }

    @Override
    public Optional<Instant> builtSince() {
        return desk.ground().builtSince();
    }

    @Override
    public Run run(Command command) throws IOException, InterruptedException {
        inFlight.enter();
        try {
            return runs.run(command);
        } finally {
            inFlight.leave();
        }
    }

    @Override
    public Path evidence(String name) throws IOException {
        inFlight.check();
        return folders.evidence(name);
    }

    @Override
    public Path memory() throws IOException {
        inFlight.check();
        return folders.memory();
    }

    @Override
    public void conceal(CharSequence secret) {
        conceals = true;
        desk.secrets().add(secret);
    }

    @Override
    public void progress(String line) {
        inFlight.check();
        desk.announcer().progress(gate, line);
    }

    @Override
    public Instant deadline() {
        return deadline;
    }
}
