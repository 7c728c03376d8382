package dev.gatehouse.manager;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.Snapshot;
import dev.gatehouse.manager.workspace.Workspace;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Outcome;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.pool.ProviderFeed;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The worker's part of an attempt: a workspace, a worker in it, and what it leaves there. */
final class WorkerTurn {
    private static final int LOOKS = 5;

    /** Of these the worker's own words are what matters. */
    private static final Set<dev.gatehouse.worker.Outcome> SPEAKING =
            EnumSet.of(dev.gatehouse.worker.Outcome.COMPLETED, dev.gatehouse.worker.Outcome.NEEDS_PERSON);

    private final Setting setting;
    private final Docket docket;

    WorkerTurn(Setting setting, Docket docket) {
        this.setting = setting;
        this.docket = docket;
    }

    /** Assigns the task, and waits until the worker has ended and that is journalled. */
    void take(Engagement engagement) throws IOException, InterruptedException {
        DeclaredWorker worker = engagement.worker();
        Task before = docket.task();
        Departure departure = setting.trunk().departure(before);
        Optional<String> session = Sessions.resumable(before, worker);
        Task task =
                docket.apply(TaskCommand.assign(worker.name(), departure.base().hex(), session));
        Attempt attempt = task.attempt().orElseThrow();
        Workspace workspace = setting.workspaces()
                .create(task.id().run().name(), task.id().task(), attempt.epoch(), departure.start());
        setting.failpoints().reach(Failpoints.Point.WORKSPACE_MADE);
        Assignment assignment = Assignments.of(setting, before, attempt, worker, workspace, departure);
        ProviderFeed feed = new ProviderFeed(engagement.permit(), new Hearsay(docket, attempt.epoch(), setting));
        RunningAttempt running = worker.adapter().start(assignment, feed);
        setting.live().began(task.id(), running);
        try {
            setting.failpoints().reach(Failpoints.Point.WORKER_STARTED);
            docket.apply(TaskCommand.start(attempt.epoch()));
            AttemptResult result = running.await();
            setting.failpoints().reach(Failpoints.Point.WORKER_ENDED);
            conclude(feed, attempt.epoch(), result);
        } catch (InterruptedException stopped) {
            running.cancel();
            conclude(feed, attempt.epoch(), running.onEnd().join());
            throw stopped;
        } catch (RuntimeException | IOException e) {
            running.cancel();
            running.onEnd().exceptionally(failure -> null).join();
            throw e;
        } finally {
            setting.live().ended(task.id());
        }
    }

    private void conclude(ProviderFeed feed, long epoch, AttemptResult result) throws IOException {
        feed.ended(result.outcome());
        Spent spent = Spending.of(result.usage(), result.took());
        boolean speaks = SPEAKING.contains(result.outcome());
        String message = speaks ? result.claim().orElse(result.message()) : result.message();
        Outcome outcome = Outcome.valueOf(result.outcome().name());
        docket.apply(TaskCommand.end(epoch, outcome, spent, result.session(), message));
    }

    /** Takes in what a completed attempt left, and hands it in. */
    void collect(Task task) throws IOException, InterruptedException {
        Attempt attempt = task.attempt().orElseThrow();
        ObjectId base = new ObjectId(attempt.base());
        Workspace workspace =
                setting.workspaces().at(task.id().run().name(), task.id().task(), attempt.epoch(), base);
        Optional<Snapshot> taken = settled(workspace);
        if (taken.isEmpty()) {
            docket.apply(TaskCommand.reject(
                    "the files kept changing after the worker had ended",
                    Optional.of("Something that you started goes on writing. End it before you are done.")));
            return;
        }
        Snapshot snapshot = taken.get();
        setting.failpoints().reach(Failpoints.Point.SNAPSHOT_TAKEN);
        if (!snapshot.findings().isEmpty()) {
            docket.apply(TaskCommand.reject(
                    "the tree holds what cannot be taken in", Optional.of(listed(snapshot.findings()))));
            return;
        }
        ObjectId commit = setting.exchange()
                .commit(snapshot.tree(), List.of(base), Trailers.submission(task, attempt), attempt.assigned());
        setting.exchange().keep(Works.name(task.id(), attempt.epoch()), commit);
        setting.failpoints().reach(Failpoints.Point.COMMIT_KEPT);
        docket.apply(TaskCommand.submit(
                attempt.epoch(), commit.hex(), snapshot.tree().hex(), attempt.message()));
        if (snapshot.tree().equals(setting.exchange().treeOf(base))) {
            docket.apply(TaskCommand.reject(
                    "nothing was changed",
                    Optional.of("You said that you were done, and the files are as they were given to you.")));
        }
    }

    /** A process that outlived its worker may still write for a moment. */
    private Optional<Snapshot> settled(Workspace workspace) throws IOException, InterruptedException {
        for (int look = 1; look <= LOOKS; look++) {
            try {
                return Optional.of(workspace.collect(GateRepository.DEFAULT_SIZE_LIMIT));
            } catch (RepositoryProblem e) {
                if (e.kind() != RepositoryProblem.Kind.MOVING) {
                    throw e;
                }
                setting.pauses().await(setting.pauses().before(look));
            }
        }
        return Optional.empty();
    }

    private static String listed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "- " + finding.message() + " " + finding.remedy())
                .collect(Collectors.joining("\n"));
    }

    /** Removes what is left of the workspace; the records stay. */
    void cleanUp(Task task) throws IOException {
        Attempt attempt = task.attempt().orElse(null);
        if (attempt == null) {
            return;
        }
        setting.failpoints().reach(Failpoints.Point.BEFORE_CLEANUP);
        setting.workspaces()
                .at(task.id().run().name(), task.id().task(), attempt.epoch(), new ObjectId(attempt.base()))
                .remove();
        setting.failpoints().reach(Failpoints.Point.AFTER_CLEANUP);
    }
}
