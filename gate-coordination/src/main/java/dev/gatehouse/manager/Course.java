package dev.gatehouse.manager;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Outcome;
import dev.gatehouse.task.Prospect;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes one task from where it stands as far as it goes with one worker: until it may be assigned again, waits for
 * somebody, or is over. Each step looks at the journalled state alone, so after a crash the same steps go on from there.
 */
final class Course {
    private static final String LOST = "the manager ended while the worker was at it";

    private final Setting setting;
    private final Docket docket;
    private final WorkerTurn turn;
    private final JudgeTurn judging;

    Course(Setting setting, TaskId id) {
        this.setting = setting;
        this.docket = new Docket(setting.log(), id, setting.failpoints());
        this.turn = new WorkerTurn(setting, docket);
        this.judging = new JudgeTurn(setting, docket);
    }

    /** Gives a READY task to a worker, and goes on from there. */
    void begin(Engagement engagement) throws IOException, InterruptedException {
        guarded(() -> {
            turn.take(engagement);
            goOn();
        });
    }

    /** Goes on with a task that a manager before this one left in the middle. */
    void resume() throws IOException, InterruptedException {
        guarded(this::goOn);
    }

    private void goOn() throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            more = step(docket.task());
        }
    }

    /** Whether there is another step to take at once. */
    private boolean step(Task task) throws IOException, InterruptedException {
        switch (task.state()) {
            case ASSIGNED, RUNNING -> afterWorker(task);
            case SUBMITTED, JUDGING -> judging.judge(task);
            case ACCEPTING -> judging.settle(task);
            case REJECTED -> retryOrGiveUp(task);
            default -> {
                if (task.state().isSettled()) {
                    turn.cleanUp(task);
                }
                return false;
            }
        }
        return true;
    }

    private void afterWorker(Task task) throws IOException, InterruptedException {
        Attempt attempt = task.attempt().orElseThrow();
        boolean completed = attempt.outcome().filter(Outcome.COMPLETED::equals).isPresent();
        if (completed) {
            turn.collect(task);
        } else {
            docket.apply(TaskCommand.end(attempt.epoch(), Outcome.LOST, attempt.spent(), attempt.session(), LOST));
        }
    }

    private void retryOrGiveUp(Task task) throws IOException {
        if (task.prospect() instanceof Prospect.GiveUp giveUp) {
            docket.apply(TaskCommand.deadLetter(giveUp.reason()));
            return;
        }
        int idle = failuresInARow(task);
        Optional<Instant> notBefore = idle == 0
                ? Optional.empty()
                : Optional.of(setting.clock().instant().plus(pause(idle)));
        docket.apply(TaskCommand.ready(notBefore));
    }

    private Duration pause(int failures) {
        return setting.pauses().before(failures);
    }

    /** How many attempts in a row, up to the last, ended for a reason beside the task. */
    private static int failuresInARow(Task task) {
        int count = 0;
        for (int i = task.live().size() - 1; i >= 0; i--) {
            Optional<Outcome> outcome = task.live().get(i).outcome();
            if (outcome.isEmpty() || outcome.get().isCounted() || outcome.get() == Outcome.LOST) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Somebody else changed the task first, such as a person who cancelled it: what they did stands. */
    private void guarded(Work work) throws IOException, InterruptedException {
        try {
            work.run();
        } catch (Docket.RefusedException overtaken) {
            Task task = docket.task();
            if (!task.state().isSettled()) {
                throw overtaken;
            }
            turn.cleanUp(task);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
