package dev.gatehouse.manager;

import dev.gatehouse.journal.Recorded;
import dev.gatehouse.manager.workspace.Workspaces;
import dev.gatehouse.process.RunRegistry;
import dev.gatehouse.recovery.UpstreamSettings;
import dev.gatehouse.recovery.Upstreams;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.task.Refusal;
import dev.gatehouse.task.Reply;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunCommand;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.RunLog;
import dev.gatehouse.task.RunSpec;
import dev.gatehouse.task.RunState;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Plans tasks, has workers carry them out and the judge say what that is worth, feeds it back, and accepts or gives up.
 * Everything that it decides is in the journal before it is done, so that another manager can go on when this one is
 * killed. One manager is at a run at a time; it is used by one thread, but for {@link #stop}.
 */
public final class Manager {
    private final ManagerSetup setup;
    private final RunLog runs;
    private final TaskLog tasks;
    private volatile boolean stopped;
    private volatile @Nullable Shift shift;

    public Manager(ManagerSetup setup) {
        this.setup = setup;
        this.runs = new RunLog(setup.journal(), setup.clock());
        this.tasks = new TaskLog(setup.journal(), setup.clock());
    }

    /**
     * Writes a run and its tasks into the journal; nothing starts. Doing it again for the same run completes what a crash
     * left undone.
     */
    public void plan(RunSpec spec, List<TaskSpec> specs) throws IOException, ManagerException {
        unlessPlanned(runs.execute(spec.id(), spec.id() + "/plan", RunCommand.plan(spec)));
        for (TaskSpec task : specs) {
            unlessPlanned(tasks.execute(task.id(), task.id() + "/plan", TaskCommand.plan(task)));
        }
    }

    /**
     * Works at a planned run until nothing is left to do, a limit is reached or it is {@linkplain #stop stopped}; takes it
     * up where it was left, whoever left it. What workers of a manager that was killed still do is ended first.
     *
     * @return the run as it stands; still {@link RunState#RUNNING} when it was stopped
     * @throws ManagerException if another manager is at it, or it may not start
     * @throws IOException if journal, repository or workspaces cannot be read or written; take the run up again when they can
     */
    public Run run(RunId id) throws IOException, InterruptedException, ManagerException {
        Path folder = setup.repository().stateFolder();
        try (RunLock lock = RunLock.tryTake(folder.resolve("managers").resolve(id.name() + ".lock"))
                        .orElseThrow(() -> new ManagerException(
                                "Another manager is at the run " + id + ".",
                                "`gate status` shows what it does; wait for it, or end it first."));
                RunRegistry registry = RunRegistry.open(folder.resolve("processes"))) {
            registry.reap();
            return take(id);
        }
    }

    /** Has what is under way ended, and {@link #run} return; the run can be taken up again. From any thread. */
    public void stop() {
        stopped = true;
        Shift current = shift;
        if (current != null) {
            current.stop();
        }
    }

    private Run take(RunId id) throws IOException, InterruptedException, ManagerException {
        Run run = begin(id);
        Setting setting = setting(run);
        reconcile(run, setting.workspaces());
        setting.trunk().begin();
        Shift current = new Shift(setting, run, setup.journal());
        shift = current;
        if (stopped) {
            current.stop();
        }
        Shift.Result result = current.work();
        if (result.ending().isEmpty()) {
            return load(id);
        }
        return applied(id, RunCommand.end(result.ending().get(), result.reason()));
    }

    private Run begin(RunId id) throws IOException, ManagerException {
        Run run = load(id);
        String identity = ProcessHandle.current().pid() + "@" + setup.clock().instant();
        boolean fresh = run.state() == RunState.PLANNED || run.state() == RunState.APPROVED;
        return applied(id, fresh ? RunCommand.start(identity) : RunCommand.resume(identity, sinceLastEvent(run)));
    }

    /** How long nobody was at it. */
    private Duration sinceLastEvent(Run run) throws IOException {
        Instant last = run.since();
        for (TaskId id : run.spec().taskIds()) {
            List<Recorded> events = setup.journal().read(id.stream(), 0, Integer.MAX_VALUE);
            if (!events.isEmpty() && events.get(events.size() - 1).at().isAfter(last)) {
                last = events.get(events.size() - 1).at();
            }
        }
        return Duration.between(last, setup.clock().instant());
    }

    /** Workspaces are kept only where work is waiting to be collected. */
    private void reconcile(Run run, Workspaces workspaces) throws IOException {
        Set<String> needed = new HashSet<>();
        for (TaskId id : run.spec().taskIds()) {
            Optional<Task> task = tasks.load(id);
            if (task.isPresent() && !task.get().state().isSettled()) {
                needed.add(id.task());
            }
        }
        workspaces.reconcile(run.spec().id().name(), needed);
    }

    private Setting setting(Run run) {
        RunSpec spec = run.spec();
        Trunk trunk = new Trunk(setup.repository().exchange(), spec.integrationRef(), new ObjectId(spec.base()));
        return new Setting(
                spec.id(),
                tasks,
                setup.repository().exchange(),
                Workspaces.in(setup.workspaces(), setup.repository()),
                trunk,
                new ObjectId(spec.policyCommit()),
                new Hearing(setup.judge()),
                new Crew(
                        setup.workers(),
                        new Upstreams(provider -> UpstreamSettings.DEFAULT, setup.clock(), new Random())),
                new LiveAttempts(),
                new ReentrantLock(true),
                setup.pauses(),
                setup.ambient(),
                setup.clock(),
                setup.failpoints());
    }

    private Run load(RunId id) throws IOException, ManagerException {
        return runs.load(id)
                .orElseThrow(() -> new ManagerException(
                        "There is no run " + id + ".", "`gate status` lists the runs of this repository."));
    }

    private Run applied(RunId id, RunCommand command) throws IOException, ManagerException {
        return Replies.done(runs.execute(id, UUID.randomUUID().toString(), command));
    }

    /** What is planned already was planned by the manager before this one. */
    private static <S, E> void unlessPlanned(Reply<S, E> reply) throws ManagerException {
        boolean planned = reply instanceof Reply.Refused<S, E> refused
                && refused.refusal().cause() == Refusal.Cause.EXISTS;
        if (!planned) {
            Replies.done(reply);
        }
    }
}
