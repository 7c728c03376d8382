package dev.gatehouse.manager;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.GateState;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import dev.gatehouse.recovery.Provider;
import dev.gatehouse.task.Limits;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.RunLimits;
import dev.gatehouse.task.RunSpec;
import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskSpec;
import dev.gatehouse.task.TaskType;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.command.CommandAdapter;
import dev.gatehouse.worker.command.CommandOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository with a journal and a judge of its own, in which shell scripts work. */
final class Yard implements AutoCloseable {
    static final String REF = "refs/heads/gatehouse/integration";
    static final RunId RUN = new RunId("r1");

    final GitSandbox user;
    final GateRepository repository;
    final Journal journal;
    final String base;
    final Path folder;
    final List<DeclaredWorker> workers = new ArrayList<>();
    Failpoints failpoints = Failpoints.NONE;
    SubmissionJudge judge;

    /** A new one. */
    Yard(Path folder) throws IOException, InterruptedException {
        this(
                folder,
                GitSandbox.create(folder.resolve("user"))
                        .write("gate.yaml", "version: 1\n")
                        .write("a.txt", "base\n")
                        .write("b.txt", "base\n"));
    }

    /** One that is there already. */
    static Yard at(Path folder) throws IOException, InterruptedException {
        return new Yard(folder, GitSandbox.at(folder.resolve("user")));
    }

    private Yard(Path folder, GitSandbox user) throws IOException, InterruptedException {
        this.folder = folder;
        this.user = user;
        base = user.git("status", "--porcelain").isEmpty() ? user.head() : user.commit("Base");
        repository = GateRepository.open(WorkingCopy.discover(user.root()), GateState.at(folder.resolve("state")));
        repository.resolve(Revisions.DEFAULT.withTarget("main"));
        journal = Journals.open(folder.resolve("journal.db"), JournalOptions.defaults());
        judge = new WordJudge(repository);
    }

    /** A worker that runs a shell script; standard input holds its prompt. */
    Yard worker(String name, String script, Duration idle) {
        CommandOptions options = CommandOptions.of(List.of("/bin/sh", "-c", script), CommandOptions.Delivery.STDIN);
        AttemptLimits limits = new AttemptLimits(idle, idle.multipliedBy(4), BigDecimal.TEN, 1_000_000);
        workers.add(
                new DeclaredWorker(name, new CommandAdapter(options), new Provider(name, ""), List.of(), limits, 8));
        return this;
    }

    Yard worker(String script) {
        return worker("sh", script, Duration.ofSeconds(30));
    }

    static TaskSpec task(String name, String prompt, String... needs) {
        return new TaskSpec(
                RUN.task(name),
                "Task " + name,
                prompt,
                TaskType.FEATURE,
                List.of(needs),
                Optional.empty(),
                List.of(),
                Limits.DEFAULT,
                List.of());
    }

    Manager manager() {
        return new Manager(new ManagerSetup(
                repository,
                journal,
                judge,
                workers,
                folder.resolve("workspaces"),
                Map.of("PATH", System.getenv("PATH"), "SECRET", "never seen"),
                failures -> Duration.ofMillis(failures),
                InstantSource.system(),
                failpoints));
    }

    Run run(int most, TaskSpec... tasks) throws Exception {
        return run(RunLimits.DEFAULT, most, tasks);
    }

    Run run(RunLimits limits, int most, TaskSpec... tasks) throws Exception {
        Manager manager = manager();
        manager.plan(spec(limits, most, tasks), List.of(tasks));
        return manager.run(RUN);
    }

    RunSpec spec(RunLimits limits, int most, TaskSpec... tasks) {
        return new RunSpec(
                RUN,
                "A run",
                List.of(tasks).stream().map(task -> task.id().task()).toList(),
                new Strategy(Strategy.Kind.HYBRID, most),
                limits,
                base,
                REF,
                base,
                false,
                "");
    }

    Task task(String name) throws IOException {
        return new TaskLog(journal, InstantSource.system()).load(RUN.task(name)).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
