package dev.gatehouse.manager;

import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.GateState;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import dev.gatehouse.manager.plan.Plan;
import dev.gatehouse.manager.plan.PlanFile;
import dev.gatehouse.manager.workspace.Workspaces;
import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunCommand;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.RunLog;
import dev.gatehouse.task.RunSpec;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The runs of one repository, and all that a person can ask of them. Opened by whoever needs it, several processes at
 * once; closed by the same.
 */
public final class Coordination implements AutoCloseable {
    /** Where accepted work is integrated unless somebody says otherwise. */
    public static final String INTEGRATION = "refs/heads/gatehouse/integration";

    private static final String POLICY = "gate.yaml";
    private static final String RUNS = "run/";
    private static final int BATCH = 1000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final GateRepository repository;
    private final GateState state;
    private final Journal journal;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();
    private final Backoff pauses = Backoff.fullJitter(FIRST_PAUSE, LONGEST_PAUSE, new Random());
    private final RunLog runs;
    private final TaskLog tasks;

    private Coordination(GateRepository repository, GateState state, Journal journal, Map<String, String> environment) {
        this.repository = repository;
        this.state = state;
        this.journal = journal;
        this.environment = environment;
        this.runs = new RunLog(journal, clock);
        this.tasks = new TaskLog(journal, clock);
    }

    /**
     * Opens the runs of a repository.
     *
     * @param directory a folder inside it
     * @param environment the caller's; says where the gate's state is
     * @param where path or JDBC URL of the journal; empty for the repository's own, in the gate's state
     */
    public static Coordination open(Path directory, Map<String, String> environment, Optional<String> where)
            throws IOException, InterruptedException {
        GateState state = GateState.locate(environment);
        GateRepository repository = GateRepository.open(WorkingCopy.discover(directory), state);
        String place = where.orElseGet(
                () -> repository.stateFolder().resolve("journal.db").toString());
        return new Coordination(repository, state, Journals.open(place, JournalOptions.defaults()), environment);
    }

    /**
     * Writes a run into the journal; nothing starts.
     *
     * @param integration full name of the ref that accepted work is moved to
     * @param target ref whose tip holds the policy and is what the work starts from; empty for the recorded one
     * @param needsApproval whether a person has to approve it before it may start
     * @throws ManagerException if there is no policy, or the branch cannot be integrated into
     */
    public RunId plan(Plan plan, String integration, Optional<String> target, boolean needsApproval)
            throws IOException, InterruptedException, ManagerException {
        Revisions revisions = target.map(Revisions.DEFAULT::withTarget).orElse(Revisions.DEFAULT);
        Comparison comparison = repository.resolve(revisions);
        String tip = comparison.policy().hex();
        if (repository.text(comparison.policy(), POLICY).isEmpty()) {
            throw new ManagerException(
                    "There is no " + POLICY + " at " + comparison.policy().abbreviated()
                            + ", so nothing could be accepted.",
                    "Commit one to the target branch; `gate init` writes it.");
        }
        RunId id = new RunId("r" + STAMP.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, 4));
        RunSpec spec = new RunSpec(
                id,
                plan.title(),
                plan.taskNames(),
                plan.strategy(),
                plan.limits(),
                tip,
                integration,
                tip,
                needsApproval,
                plan.text());
        manager(spec, matter -> {
                    throw new IllegalStateException("nothing is judged while a run is planned");
                })
                .plan(spec, plan.tasks(id));
        return id;
    }

    /** A manager for a planned run. */
    public Manager manager(RunId id, SubmissionJudge judge) throws IOException, ManagerException {
        return manager(run(id).spec(), judge);
    }

    private Manager manager(RunSpec spec, SubmissionJudge judge) {
        return new Manager(new ManagerSetup(
                repository,
                journal,
                judge,
                Roster.of(PlanFile.workers(spec.title(), spec.plan()), spec.limits()),
                workers(),
                environment,
                pauses::pause,
                clock,
                Failpoints.NONE));
    }

    /** A run as it stands. */
    public Run run(RunId id) throws IOException, ManagerException {
        return runs.load(id)
                .orElseThrow(() -> new ManagerException(
                        "There is no run " + id + ".", "`gate status --all` lists the runs of this repository."));
    }

    /** All runs, the oldest first. */
    public List<Run> runs() throws IOException {
        List<Run> found = new ArrayList<>();
        long position = 0;
        List<Recorded> batch;
        do {
            batch = journal.readAll(position, BATCH);
            for (Recorded recorded : batch) {
                position = recorded.position();
                if (recorded.stream().startsWith(RUNS) && recorded.version() == 1) {
                    runs.load(new RunId(recorded.stream().substring(RUNS.length())))
                            .ifPresent(found::add);
                }
            }
        } while (batch.size() == BATCH);
        return found;
    }

    /** The tasks of a run in the order of its plan, as they stand. */
    public List<Task> tasks(Run run) throws IOException {
        List<Task> found = new ArrayList<>();
        for (TaskId id : run.spec().taskIds()) {
            tasks.load(id).ifPresent(found::add);
        }
        return found;
    }

    /** Where transcripts and logs of a task's attempts are, by epoch. */
    public Path records(TaskId id) {
        return Workspaces.in(workers(), repository).records(id.run().name(), id.task());
    }

    /** Beside the gate's state, not in it: a worker that climbs out of its clone does not land there. */
    private Path workers() {
        return state.root().resolveSibling(state.root().getFileName() + "-workers");
    }

    /**
     * Carries a person's command on a task out.
     *
     * @throws ManagerException if the task's state does not allow it, with the reason
     */
    public Task apply(TaskId id, TaskCommand command) throws IOException, ManagerException {
        return Replies.done(tasks.execute(id, UUID.randomUUID().toString(), command));
    }

    /** Lets a planned run start. */
    public Run approve(RunId id, String by) throws IOException, ManagerException {
        return Replies.done(runs.execute(id, UUID.randomUUID().toString(), RunCommand.approve(by)));
    }

    /** Follows what happens to a run's tasks from now on, on a thread of its own. */
    public Following follow(RunId id, Following.Listener listener) throws IOException {
        return Following.begin(journal, id, listener);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
