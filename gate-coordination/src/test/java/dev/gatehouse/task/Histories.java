package dev.gatehouse.task;

import dev.gatehouse.verdict.Decision;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes histories: random commands, legal and illegal, to a few tasks through the log. The same seed gives the same
 * history.
 */
public final class Histories {
    private static final List<String> TASKS = List.of("lexer", "parser", "printer", "docs");

    private final RandomGenerator random;
    private final TaskLog log;
    private Instant now = Samples.T0;
    private int commands;

    /** Writes to a journal; time passes with every command. */
    public Histories(MemoryJournal journal, long seed) {
        this.random = new SplittableRandom(seed);
        this.log = new TaskLog(journal, () -> now);
    }

    /** Gives so many commands. */
    public void write(int most) throws IOException {
        for (int i = 0; i < most; i++) {
            now = now.plusSeconds(random.nextInt(120));
            TaskId id = Samples.RUN.task(TASKS.get(random.nextInt(TASKS.size())));
            Optional<Task> task = log.load(id);
            TaskCommand command = task.isEmpty() || random.nextInt(40) == 0
                    ? TaskCommand.plan(Samples.spec(id.task(), Samples.LIMITS))
                    : random.nextInt(5) == 0 ? any(task.get()) : likely(task.get());
            log.execute(id, "h" + commands++, command);
        }
    }

    private TaskCommand likely(Task task) {
        return switch (task.state()) {
            case PLANNED -> random.nextBoolean() ? TaskCommand.ready() : TaskCommand.block(List.of("lexer"));
            case BLOCKED -> TaskCommand.unblock();
            case READY -> TaskCommand.assign("w" + random.nextInt(3), "base0", Optional.empty());
            case ASSIGNED -> TaskCommand.start(task.epoch());
            case RUNNING -> random.nextInt(3) == 0 ? end(task.epoch()) : worked(task);
            case SUBMITTED -> TaskCommand.startJudging("c" + task.epoch(), "t", "base0");
            case JUDGING -> judging(task);
            case ACCEPTING ->
                random.nextInt(4) == 0
                        ? TaskCommand.abandonAccept("base1", "moved")
                        : TaskCommand.accept("c" + task.epoch());
            case REJECTED ->
                task.prospect() instanceof Prospect.GiveUp giveUp
                        ? TaskCommand.deadLetter(giveUp.reason())
                        : TaskCommand.ready();
            case NEEDS_PERSON -> TaskCommand.answer("ada", "go on");
            case DEAD_LETTERED -> TaskCommand.replay("ada", "");
            case ACCEPTED, CANCELLED -> end(1 + random.nextLong(3));
        };
    }

    private TaskCommand worked(Task task) {
        return task.isCompleted()
                ? TaskCommand.submit(task.epoch(), "c" + task.epoch(), "t", "done")
                : TaskCommand.end(task.epoch(), Outcome.COMPLETED, spent(), Optional.of("s"), "done");
    }

    private TaskCommand judging(Task task) {
        if (task.judging().flatMap(Task.Judging::judgement).isEmpty()) {
            Decision decision = Decision.values()[random.nextInt(3)];
            List<String> findings = decision == Decision.ACCEPTED ? List.of() : List.of("f" + random.nextInt(2));
            return TaskCommand.judge(task.epoch(), "v" + random.nextInt(99), decision, findings, "mend it");
        }
        return random.nextInt(3) == 0
                ? TaskCommand.reject("findings", Optional.empty())
                : TaskCommand.intendAccept("c" + task.epoch(), "refs/heads/x", "base0");
    }

    private TaskCommand any(Task task) {
        return switch (random.nextInt(10)) {
            case 0 -> end(1 + random.nextLong(4));
            case 1 -> TaskCommand.submit(1 + random.nextLong(4), "late", "t", "late");
            case 2 -> TaskCommand.retryGates("no disk");
            case 3 -> TaskCommand.askPerson("may I?", "policy/changed");
            case 4 -> TaskCommand.approve("ada", "sha256:1");
            case 5 -> TaskCommand.progress(task.epoch(), spent(), Optional.of("s"));
            case 6 -> random.nextInt(6) == 0 ? TaskCommand.cancel("ada", "no") : TaskCommand.accept("c1");
            case 7 -> TaskCommand.deadLetter("enough");
            case 8 -> TaskCommand.reject("no", Optional.of("look again"));
            default -> TaskCommand.replay("ada", "once more");
        };
    }

    private TaskCommand end(long epoch) {
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        return TaskCommand.end(epoch, outcome, spent(), Optional.empty(), "said");
    }

    private Spent spent() {
        return new Spent(
                new Dollars(random.nextInt(200_000)), random.nextInt(5_000), Duration.ofSeconds(random.nextInt(300)));
    }
}
