package dev.gatehouse.examples;

import dev.gatehouse.manager.plan.Readiness;
import dev.gatehouse.task.Outcome;
import dev.gatehouse.task.Prospect;
import dev.gatehouse.task.Reply;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskSpec;
import dev.gatehouse.task.TaskState;
import dev.gatehouse.verdict.Decision;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Has the tasks of a plan done in the order that their needs allow; every step is in the journal before the next. */
final class Coordinator {
    /** Turns a task into a commit. */
    interface Worker {
        String work(Task task) throws IOException;
    }

    private static final String BASE = "base";

    private final TaskLog log;
    private final Strategy strategy;
    private final Worker worker;
    private final Predicate<String> judge;

    Coordinator(TaskLog log, Strategy strategy, Worker worker, Predicate<String> judge) {
        this.log = log;
        this.strategy = strategy;
        this.worker = worker;
        this.judge = judge;
    }

    // snippet: loop
    List<Task> run(List<TaskSpec> plan) throws IOException, InterruptedException, ExecutionException {
        for (TaskSpec spec : plan) {
            tell(spec.id(), TaskCommand.plan(spec));
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletionService<Task> ended = new ExecutorCompletionService<>(threads);
            int going = start(plan, ended);
            while (going > 0) {
                ended.take().get(); // Sleeps until something has happened; nothing is asked again and again.
                going += start(plan, ended) - 1;
            }
        } finally {
            threads.shutdown();
        }
        return load(plan);
    }

    private int start(List<TaskSpec> plan, CompletionService<Task> ended) throws IOException {
        Readiness now = Readiness.of(strategy, load(plan), Instant.now());
        for (Map.Entry<Task, List<String>> planned : now.block().entrySet()) {
            List<String> waitsFor = planned.getValue();
            tell(planned.getKey().id(), waitsFor.isEmpty() ? TaskCommand.ready() : TaskCommand.block(waitsFor));
        }
        for (Task free : now.unblock()) {
            tell(free.id(), TaskCommand.unblock());
        }
        List<Task> due = Readiness.of(strategy, load(plan), Instant.now()).start();
        for (Task task : due) {
            Task assigned = tell(task.id(), TaskCommand.assign("worker", BASE, Optional.empty()));
            ended.submit(() -> attempt(assigned.id(), assigned.epoch()));
        }
        return due.size();
    }
    // end

    // snippet: attempt
    private Task attempt(TaskId id, long epoch) throws IOException {
        Task task = tell(id, TaskCommand.start(epoch));
        try {
            String commit = worker.work(task);
            tell(id, TaskCommand.end(epoch, Outcome.COMPLETED, Spent.NONE, Optional.empty(), "done"));
            tell(id, TaskCommand.submit(epoch, commit, "tree of " + commit, "it works"));
            task = judge(id, epoch, commit);
        } catch (IOException crashed) {
            task = tell(id, TaskCommand.end(epoch, Outcome.CRASHED, Spent.NONE, Optional.empty(), "" + crashed));
        }
        if (task.state() != TaskState.REJECTED) {
            return task;
        }
        return task.prospect() instanceof Prospect.GiveUp giveUp
                ? tell(id, TaskCommand.deadLetter(giveUp.reason()))
                : tell(id, TaskCommand.ready());
    }

    private Task judge(TaskId id, long epoch, String commit) throws IOException {
        tell(id, TaskCommand.startJudging(commit, "tree of " + commit, BASE));
        if (!judge.test(commit)) {
            tell(id, TaskCommand.judge(epoch, "v-" + commit, Decision.REJECTED, List.of("bad-" + commit), "mend it"));
            return tell(id, TaskCommand.reject("the judge said no", Optional.empty()));
        }
        tell(id, TaskCommand.judge(epoch, "v-" + commit, Decision.ACCEPTED, List.of(), ""));
        tell(id, TaskCommand.intendAccept(commit, "refs/heads/integration", BASE));
        return tell(id, TaskCommand.accept(commit)); // A real one moves the ref in between, by compare-and-swap.
    }

    /** A refusal is an answer: here nobody else works on these tasks, so it would be a fault of ours. */
    private Task tell(TaskId id, TaskCommand command) throws IOException {
        Reply<Task, ?> reply = log.execute(id, UUID.randomUUID().toString(), command);
        if (reply instanceof Reply.Refused<Task, ?> refused) {
            throw new IllegalStateException(refused.refusal().reason());
        }
        return ((Reply.Done<Task, ?>) reply).now();
    }
    // end

    private List<Task> load(List<TaskSpec> plan) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (TaskSpec spec : plan) {
            log.load(spec.id()).ifPresent(tasks::add);
        }
        return tasks;
    }
}
