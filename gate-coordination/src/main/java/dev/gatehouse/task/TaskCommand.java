package dev.gatehouse.task;

import dev.gatehouse.task.Refusal.Cause;
import dev.gatehouse.task.TaskEvent.AcceptAbandoned;
import dev.gatehouse.task.TaskEvent.AcceptIntended;
import dev.gatehouse.task.TaskEvent.Accepted;
import dev.gatehouse.task.TaskEvent.Answered;
import dev.gatehouse.task.TaskEvent.Approved;
import dev.gatehouse.task.TaskEvent.Assigned;
import dev.gatehouse.task.TaskEvent.AttemptCompleted;
import dev.gatehouse.task.TaskEvent.AttemptFailed;
import dev.gatehouse.task.TaskEvent.Blocked;
import dev.gatehouse.task.TaskEvent.Cancelled;
import dev.gatehouse.task.TaskEvent.DeadLettered;
import dev.gatehouse.task.TaskEvent.GateInfrastructure;
import dev.gatehouse.task.TaskEvent.Judged;
import dev.gatehouse.task.TaskEvent.JudgingStarted;
import dev.gatehouse.task.TaskEvent.LateResult;
import dev.gatehouse.task.TaskEvent.PersonAsked;
import dev.gatehouse.task.TaskEvent.Planned;
import dev.gatehouse.task.TaskEvent.Progressed;
import dev.gatehouse.task.TaskEvent.Readied;
import dev.gatehouse.task.TaskEvent.Rejected;
import dev.gatehouse.task.TaskEvent.Replayed;
import dev.gatehouse.task.TaskEvent.Started;
import dev.gatehouse.task.TaskEvent.Submitted;
import dev.gatehouse.task.TaskEvent.Unblocked;
import dev.gatehouse.verdict.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a task. It looks at the task as it stands and says what happens, or why not; it has no
 * effects. The commands below are all there are, and {@link TaskLog} lets no event through that the table of
 * {@link Transitions} does not hold. Immutable.
 */
public final class TaskCommand {
    private final String name;
    private final Function<@Nullable Task, Ruling> rule;

    private TaskCommand(String name, Function<@Nullable Task, Ruling> rule) {
        this.name = name;
        this.rule = rule;
    }

    /** Makes the task known. */
    public static TaskCommand plan(TaskSpec spec) {
        return new TaskCommand(
                "plan",
                task -> task == null
                        ? Ruling.grant(new Planned(spec))
                        : Ruling.deny(Cause.EXISTS, "the task " + spec.id() + " is planned already"));
    }

    /** Has it wait for others. */
    public static TaskCommand block(List<String> on) {
        return of("block", task -> Ruling.grant(new Blocked(on)));
    }

    /** Ends the waiting. */
    public static TaskCommand unblock() {
        return of("unblock", task -> Ruling.grant(new Unblocked()));
    }

    /** Lets it be assigned, at once; refused with {@link Cause#LIMIT} when its limits say to give up. */
    public static TaskCommand ready() {
        return ready(Optional.empty());
    }

    /** Lets it be assigned, not before a time. */
    public static TaskCommand ready(Optional<Instant> notBefore) {
        return of("ready", task -> withinLimits(task, new Readied(notBefore)));
    }

    /**
     * Gives it to a worker, under a new epoch. Whether to wait until {@link Task#notBefore()} is the caller's to see to.
     */
    public static TaskCommand assign(String worker, String base, Optional<String> session) {
        return of(
                "assign",
                task -> withinLimits(task, new Assigned(task.nextNumber(), task.epoch() + 1, worker, base, session)));
    }

    /** Notes that the worker has begun. Refused with {@link Cause#STALE} for an older epoch: end that worker. */
    public static TaskCommand start(long epoch) {
        return ofAttempt("start", epoch, task -> Ruling.grant(new Started(epoch)));
    }

    /** Notes what the attempt has cost since it began. */
    public static TaskCommand progress(long epoch, Spent spent, Optional<String> session) {
        return ofAttempt("progress", epoch, task -> Ruling.grant(new Progressed(epoch, spent, session)));
    }

    /**
     * Notes how the attempt ended. When it no longer holds the task, or had ended before, a
     * {@link TaskEvent.LateResult} is journalled instead, and nothing else comes of it. {@link Outcome#NEEDS_PERSON}
     * has the task wait for a person at once.
     *
     * @param spent by the whole attempt
     * @param message what the worker says at the end, why it failed, or what a person has to decide
     */
    public static TaskCommand end(long epoch, Outcome outcome, Spent spent, Optional<String> session, String message) {
        return of("end", task -> {
            boolean holds = task.epoch() == epoch && task.state().isWithWorker() && !task.isCompleted();
            boolean unstarted = task.state() == TaskState.ASSIGNED;
            if (!holds || (unstarted && outcome == Outcome.COMPLETED)) {
                return late(task, epoch, outcome, spent, Optional.empty());
            }
            return Ruling.grant(ends(epoch, outcome, spent, session, message));
        });
    }

    /**
     * Hands in the work of an attempt that has completed. When it no longer holds the task, a
     * {@link TaskEvent.LateResult} with the commit is journalled instead.
     */
    public static TaskCommand submit(long epoch, String commit, String tree, String claim) {
        return of(
                "submit",
                task -> task.epoch() == epoch && task.isCompleted()
                        ? Ruling.grant(new Submitted(epoch, commit, tree, claim))
                        : late(task, epoch, Outcome.COMPLETED, Spent.NONE, Optional.of(commit)));
    }

    /** Gives the work to the judge, as it was handed in or merged; once more after a crash. */
    public static TaskCommand startJudging(String commit, String tree, String base) {
        return of("start judging", task -> Ruling.grant(new JudgingStarted(task.epoch(), commit, tree, base)));
    }

    /**
     * Notes what the judge said.
     *
     * @param findings keys of the findings that stand in the way
     * @param feedback what the next attempt is to be told
     */
    public static TaskCommand judge(
            long epoch, String verdict, Decision decision, List<String> findings, String feedback) {
        return ofAttempt(
                "judge", epoch, task -> Ruling.grant(new Judged(epoch, verdict, decision, findings, feedback)));
    }

    /** Has the work judged again, after gates could not do theirs; refused with {@link Cause#LIMIT} after too many. */
    public static TaskCommand retryGates(String cause) {
        return of(
                "retry gates",
                task -> task.mayRetryGates()
                        ? Ruling.grant(new GateInfrastructure(task.epoch(), task.gateRetries() + 1, cause))
                        : Ruling.deny(
                                Cause.LIMIT,
                                "gates could not do their work, after " + task.gateRetries() + " retries: " + cause));
    }

    /**
     * Turns the work down.
     *
     * @param feedback what the next attempt is to be told, instead of what the judge said
     */
    public static TaskCommand reject(String reason, Optional<String> feedback) {
        return of(
                "reject",
                task -> task.state() == TaskState.RUNNING && !task.isCompleted()
                        ? Ruling.deny(Cause.STATE, task.id() + " is still with its worker: end the attempt first")
                        : Ruling.grant(new Rejected(task.epoch(), reason, feedback)));
    }

    /**
     * Notes the intent to move a ref, before it is moved. Refused with {@link Cause#NO_VERDICT} unless the judge has
     * accepted exactly that commit on exactly that tip.
     */
    public static TaskCommand intendAccept(String commit, String ref, String expectedTip) {
        return of(
                "intend accept",
                task -> isAccepted(task, commit, expectedTip)
                        ? Ruling.grant(new AcceptIntended(task.epoch(), commit, ref, expectedTip))
                        : Ruling.deny(
                                Cause.NO_VERDICT,
                                "no verdict accepts " + commit + " on " + expectedTip + " for " + task.id()));
    }

    /** Notes that the ref was not moved, and has the work judged anew. */
    public static TaskCommand abandonAccept(String tip, String reason) {
        return of("abandon accept", task -> Ruling.grant(new AcceptAbandoned(task.epoch(), tip, reason)));
    }

    /** Notes that the ref has moved. */
    public static TaskCommand accept(String tip) {
        return of("accept", task -> Ruling.grant(new Accepted(task.epoch(), tip)));
    }

    /** Has it wait for a person. A worker that is at it has to be ended first. */
    public static TaskCommand askPerson(String question, String evidence) {
        return of(
                "ask a person",
                task -> task.state() == TaskState.RUNNING && !task.isCompleted()
                        ? Ruling.deny(Cause.STATE, task.id() + " is still with its worker: end the attempt first")
                        : Ruling.grant(new PersonAsked(question, evidence)));
    }

    /** Has the work at hand judged again, with a person's approval of one change. */
    public static TaskCommand approve(String by, String what) {
        return of(
                "approve",
                task -> task.attempt().flatMap(Attempt::work).isPresent()
                        ? Ruling.grant(new Approved(by, what))
                        : Ruling.deny(
                                Cause.STATE, "no work was handed in for " + task.id() + " that could be approved"));
    }

    /** Goes on with a person's answer, which the next attempt is told. */
    public static TaskCommand answer(String by, String answer) {
        return of("answer", task -> Ruling.grant(new Answered(by, answer)));
    }

    /** Gives it up. */
    public static TaskCommand deadLetter(String reason) {
        return of("dead-letter", task -> Ruling.grant(new DeadLettered(reason)));
    }

    /** Takes a dead letter up again, with its limits counted anew. */
    public static TaskCommand replay(String by, String note) {
        return of("replay", task -> Ruling.grant(new Replayed(by, note)));
    }

    /** Calls it off, or throws its dead letter away. Refused while a ref may be moving. */
    public static TaskCommand cancel(String by, String reason) {
        return of("cancel", task -> Ruling.grant(new Cancelled(by, reason)));
    }

    /** What it is called in messages. */
    public String name() {
        return name;
    }

    /** What comes of it for a task as it stands; events that the table does not hold are denied here. */
    Ruling on(@Nullable Task task) {
        Ruling ruling = rule.apply(task);
        return ruling instanceof Ruling.Granted granted ? Legality.check(name, task, granted) : ruling;
    }

    private static TaskCommand of(String name, Function<Task, Ruling> rule) {
        return new TaskCommand(
                name,
                task -> task == null
                        ? Ruling.deny(Cause.UNKNOWN, "there is no such task; plan it first")
                        : rule.apply(task));
    }

    private static TaskCommand ofAttempt(String name, long epoch, Function<Task, Ruling> rule) {
        return of(
                name,
                task -> task.epoch() == epoch
                        ? rule.apply(task)
                        : Ruling.deny(
                                Cause.STALE,
                                name + ": epoch " + epoch + " of " + task.id() + " is over, " + task.epoch()
                                        + " holds it"));
    }

    private static Ruling withinLimits(Task task, TaskEvent event) {
        return task.prospect() instanceof Prospect.GiveUp giveUp
                ? Ruling.deny(Cause.LIMIT, task.id() + " may not go on: " + giveUp.reason())
                : Ruling.grant(event);
    }

    private static TaskEvent[] ends(
            long epoch, Outcome outcome, Spent spent, Optional<String> session, String message) {
        if (outcome == Outcome.COMPLETED) {
            return new TaskEvent[] {new AttemptCompleted(epoch, spent, session, message)};
        }
        TaskEvent failed = new AttemptFailed(epoch, outcome, spent, session, message);
        return outcome == Outcome.NEEDS_PERSON
                ? new TaskEvent[] {failed, new PersonAsked("the worker cannot go on", message)}
                : new TaskEvent[] {failed};
    }

    private static Ruling late(Task task, long epoch, Outcome outcome, Spent spent, Optional<String> commit) {
        return epoch < 1 || epoch > task.epoch()
                ? Ruling.deny(Cause.STALE, task.id() + " was never assigned under epoch " + epoch)
                : Ruling.grant(new LateResult(epoch, outcome, spent, commit));
    }

    private static boolean isAccepted(Task task, String commit, String tip) {
        return task.judging()
                .filter(it -> it.commit().equals(commit) && it.base().equals(tip))
                .flatMap(Task.Judging::judgement)
                .filter(judgement -> judgement.decision() == Decision.ACCEPTED)
                .isPresent();
    }
}
