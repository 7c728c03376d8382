package dev.gatehouse.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.verdict.Decision;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TaskLogTest {
    private static final TaskId ID = Samples.SPEC.id();

    private final MemoryJournal journal = new MemoryJournal();
    private final TaskLog log = log();
    private int commands;

    private TaskLog log() {
        return new TaskLog(journal, InstantSource.fixed(Samples.T0));
    }

    private Task tell(TaskCommand command) throws IOException {
        Reply<Task, TaskEvent> reply = log.execute(ID, "c" + commands++, command);
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<Task, TaskEvent>) reply).now();
    }

    private Task running() throws IOException {
        tell(TaskCommand.plan(Samples.SPEC));
        tell(TaskCommand.ready());
        tell(TaskCommand.assign("claude", "base0", Optional.empty()));
        return tell(TaskCommand.start(1));
    }

    private static TaskCommand end(long epoch, Outcome outcome) {
        return TaskCommand.end(epoch, outcome, Samples.SPENT, Optional.of("s"), "said");
    }

    @Test
    void whatWasToldIsThereAfterARestart() throws IOException {
        Task before = running();

        assertThat(log().load(ID)).hasValue(before);
        assertThat(log().load(Samples.RUN.task("other"))).isEmpty();
    }

    @Test
    void theSameCommandTwiceHappensOnce() throws IOException {
        running();
        Reply<Task, TaskEvent> first = log.execute(ID, "end-1", end(1, Outcome.CRASHED));
        Reply<Task, TaskEvent> again = log.execute(ID, "end-1", end(1, Outcome.CRASHED));
        Reply<Task, TaskEvent> restarted = log().execute(ID, "end-1", end(1, Outcome.CRASHED));

        Task now = log.load(ID).orElseThrow();
        assertThat(((Reply.Done<Task, TaskEvent>) first).events()).hasSize(1);
        assertThat(again).isEqualTo(new Reply.Done<>(now, List.of()));
        assertThat(restarted).isEqualTo(again);
        assertThat(journal.position()).isEqualTo(5);
    }

    @Test
    void aCommandWhoseAnswerWasLostIsNotCarriedOutTwice() throws IOException {
        running();
        journal.loseNextAnswer();
        TaskCommand command = TaskCommand.progress(1, Samples.SPENT, Optional.empty());
        assertThatThrownBy(() -> log.execute(ID, "p", command)).isInstanceOf(IOException.class);

        TaskLog other = log();
        assertThat(log.execute(ID, "p", command)).isInstanceOf(Reply.Done.class);
        assertThat(other.execute(ID, "p", command)).isInstanceOf(Reply.Done.class);
        assertThat(journal.position()).isEqualTo(5);
    }

    @Test
    void aRefusedCommandLeavesNoTrace() throws IOException {
        Task before = running();

        assertThat(log.execute(ID, "x", TaskCommand.accept("c1"))).isInstanceOf(Reply.Refused.class);
        assertThat(journal.position()).isEqualTo(4);
        assertThat(log.load(ID)).hasValue(before);
    }

    @Test
    void whoComesSecondDecidesOnWhatTheFirstHasDone() throws IOException {
        tell(TaskCommand.plan(Samples.SPEC));
        tell(TaskCommand.ready());
        TaskLog other = log();
        other.load(ID);
        tell(TaskCommand.assign("claude", "base0", Optional.empty()));

        Reply<Task, TaskEvent> reply = other.execute(ID, "o", TaskCommand.assign("local", "base0", Optional.empty()));

        assertThat(((Reply.Refused<Task, TaskEvent>) reply).refusal().cause()).isEqualTo(Refusal.Cause.STATE);
        assertThat(other.load(ID).orElseThrow().attempts()).hasSize(1);
        assertThat(other.execute(ID, "p", TaskCommand.start(1))).isInstanceOf(Reply.Done.class);
    }

    @Test
    void ofManyThatWantTheSameTaskOneGetsIt() throws Exception {
        tell(TaskCommand.plan(Samples.SPEC));
        tell(TaskCommand.ready());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Reply<Task, TaskEvent>>> replies = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String id = "many-" + i;
            TaskLog its = i % 2 == 0 ? log : log();
            replies.add(threads.submit(() -> its.execute(ID, id, TaskCommand.assign("w", "b", Optional.empty()))));
        }
        int done = 0;
        for (Future<Reply<Task, TaskEvent>> reply : replies) {
            done += reply.get() instanceof Reply.Done ? 1 : 0;
        }
        threads.shutdown();

        assertThat(done).isEqualTo(1);
        assertThat(log().load(ID).orElseThrow().epoch()).isEqualTo(1);
    }

    @Test
    void aResultOfAnOlderEpochIsRecordedAndNotApplied() throws IOException {
        running();
        tell(TaskCommand.end(1, Outcome.LOST, Spent.NONE, Optional.empty(), "the manager was killed"));
        tell(TaskCommand.ready());
        Task second = tell(TaskCommand.assign("local", "base0", Optional.empty()));
        assertThat(second.epoch()).isEqualTo(2);
        tell(TaskCommand.start(2));

        assertThat(log.execute(ID, "s", TaskCommand.start(1)))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        reply -> assertThat(reply.refusal().cause()).isEqualTo(Refusal.Cause.STALE));
        Task late = tell(end(1, Outcome.COMPLETED));
        Task submitted = tell(TaskCommand.submit(1, "evil", "tree", "I was first"));

        assertThat(late.state()).isEqualTo(TaskState.RUNNING);
        assertThat(late.attempts().get(0).outcome()).hasValue(Outcome.LOST);
        assertThat(late.spent()).as("spent is spent").isEqualTo(Samples.SPENT);
        assertThat(submitted.attempt().orElseThrow().work()).isEmpty();
        assertThat(submitted.state()).isEqualTo(TaskState.RUNNING);
        assertThat(log.execute(ID, "f", end(3, Outcome.COMPLETED))).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aDuplicatedResultCountsOnce() throws IOException {
        running();
        tell(end(1, Outcome.COMPLETED));
        Task twice = tell(end(1, Outcome.FAILED));

        assertThat(twice.attempt().orElseThrow().outcome()).hasValue(Outcome.COMPLETED);
        assertThat(twice.spent()).isEqualTo(Samples.SPENT);
    }

    @Test
    void aResultAfterACancellationChangesNothing() throws IOException {
        running();
        tell(TaskCommand.cancel("ada", "no longer wanted"));
        Task late = tell(end(1, Outcome.COMPLETED));

        assertThat(late.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(late.reason()).isEqualTo("no longer wanted");
    }

    @Test
    void aTaskGoesAllTheWay() throws IOException {
        running();
        tell(end(1, Outcome.COMPLETED));
        tell(TaskCommand.submit(1, "c1", "t1", "done"));
        tell(TaskCommand.startJudging("c1", "t1", "base0"));
        tell(TaskCommand.judge(1, "v1", Decision.ACCEPTED, List.of(), ""));
        tell(TaskCommand.intendAccept("c1", "refs/heads/x", "base0"));
        tell(TaskCommand.abandonAccept("base1", "the ref had moved"));
        tell(TaskCommand.startJudging("m1", "t2", "base1"));
        tell(TaskCommand.judge(1, "v2", Decision.ACCEPTED, List.of(), ""));
        tell(TaskCommand.intendAccept("m1", "refs/heads/x", "base1"));
        Task accepted = tell(TaskCommand.accept("m1"));

        assertThat(accepted.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(accepted.intent()).isEmpty();
        assertThat(accepted.spent().time()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aRunIsKeptLikeATask() throws IOException {
        RunLog runs = new RunLog(journal, InstantSource.fixed(Samples.T0));
        runs.execute(Samples.RUN, "r0", RunCommand.plan(RunTest.SPEC));
        runs.execute(Samples.RUN, "r1", RunCommand.approve("ada"));
        runs.execute(Samples.RUN, "r1", RunCommand.approve("ada"));
        Reply<Run, RunEvent> refused = runs.execute(Samples.RUN, "r2", RunCommand.resume("m", Duration.ZERO));

        assertThat(refused).isInstanceOf(Reply.Refused.class);
        Run run = new RunLog(journal, InstantSource.fixed(Samples.T0))
                .load(Samples.RUN)
                .orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.APPROVED);
        assertThat(run.spec()).isEqualTo(RunTest.SPEC);
        assertThat(RunLog.read(journal.readAll(0, 1).get(0))).hasValue(new RunEvent.Planned(RunTest.SPEC));
        assertThat(TaskLog.read(journal.readAll(0, 1).get(0))).isEmpty();
    }
}
