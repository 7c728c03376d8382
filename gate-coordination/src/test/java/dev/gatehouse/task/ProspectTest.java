package dev.gatehouse.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.verdict.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProspectTest {
    private Task task = start(Samples.LIMITS);

    private static Task start(Limits limits) {
        return Task.after(null, new TaskEvent.Planned(Samples.spec("parser", limits)), Samples.T0);
    }

    private void tell(TaskCommand command) {
        Ruling ruling = command.on(task);
        assertThat(ruling).as(ruling.toString()).isInstanceOf(Ruling.Granted.class);
        for (TaskEvent event : ((Ruling.Granted) ruling).events()) {
            task = Task.after(task, event, task.since().plusSeconds(1));
        }
    }

    private void begin() {
        tell(TaskCommand.ready());
        tell(TaskCommand.assign("claude", "base0", Optional.empty()));
        tell(TaskCommand.start(task.epoch()));
    }

    private void fail(Outcome outcome, Spent spent) {
        begin();
        tell(TaskCommand.end(task.epoch(), outcome, spent, Optional.empty(), ""));
    }

    private void reject(String... findings) {
        begin();
        tell(TaskCommand.end(task.epoch(), Outcome.COMPLETED, Spent.NONE, Optional.empty(), ""));
        tell(TaskCommand.submit(task.epoch(), "c", "t", ""));
        tell(TaskCommand.startJudging("c", "t", "base0"));
        tell(TaskCommand.judge(task.epoch(), "v", Decision.REJECTED, List.of(findings), "mend it"));
        tell(TaskCommand.reject("findings", Optional.empty()));
    }

    private String why() {
        return task.prospect() instanceof Prospect.GiveUp giveUp ? giveUp.reason() : "go on";
    }

    @Test
    void attemptsRunOut() {
        fail(Outcome.CRASHED, Spent.NONE);
        fail(Outcome.FAILED, Spent.NONE);
        assertThat(task.prospect())
                .isInstanceOfSatisfying(
                        Prospect.GoOn.class, goOn -> assertThat(goOn.attempts()).isEqualTo(1));
        fail(Outcome.PROTOCOL_ERROR, Spent.NONE);

        assertThat(why()).isEqualTo("all 3 attempts were made");
        assertThat(TaskCommand.ready().on(task))
                .isInstanceOfSatisfying(
                        Ruling.Denied.class,
                        denied -> assertThat(denied.refusal().cause()).isEqualTo(Refusal.Cause.LIMIT));
    }

    @Test
    void whatIsNotTheTasksFaultCountsApart() {
        fail(Outcome.OVERLOADED, Spent.NONE);
        fail(Outcome.LOST, Spent.NONE);
        fail(Outcome.NOT_STARTED, Spent.NONE);
        assertThat(task.attempts()).extracting(Attempt::number).containsExactly(1, 1, 1);
        assertThat(why()).isEqualTo("go on");
        fail(Outcome.CANCELLED, Spent.NONE);

        assertThat(why()).isEqualTo("interrupted 4 times for reasons beside the task");
    }

    @Test
    void theSameFindingsTwiceInARowAreEnough() {
        reject("a", "b");
        assertThat(why()).isEqualTo("go on");
        reject("b", "a");

        assertThat(why()).isEqualTo("the same findings came 2 times in a row");
    }

    @Test
    void otherFindingsAreProgress() {
        reject("a", "b");
        reject("a");

        assertThat(why()).isEqualTo("go on");
        assertThat(task.feedback()).hasValue("mend it");
    }

    @Test
    void moneyTokensAndTimeRunOutAcrossAttempts() {
        Spent half = new Spent(Dollars.parse("1"), 10, Duration.ofMinutes(1));
        fail(Outcome.CRASHED, half);
        assertThat(((Prospect.GoOn) task.prospect()).left().dollars()).hasValue(Dollars.parse("1"));
        fail(Outcome.LOST, half);
        assertThat(why()).isEqualTo("$2.00 of $2.00 are spent");

        task = start(Samples.LIMITS);
        fail(Outcome.CRASHED, new Spent(Dollars.NONE, 100_000, Duration.ZERO));
        assertThat(why()).isEqualTo("100000 of 100000 tokens are spent");

        task = start(Samples.LIMITS);
        fail(Outcome.CRASHED, new Spent(Dollars.NONE, 0, Duration.ofHours(1)));
        assertThat(why()).isEqualTo("workers took PT1H of PT1H");
    }

    @Test
    void gatesAreRetriedSoOftenAndNoMore() {
        begin();
        tell(TaskCommand.end(1, Outcome.COMPLETED, Spent.NONE, Optional.empty(), ""));
        tell(TaskCommand.submit(1, "c", "t", ""));
        for (int retry = 1; retry <= 2; retry++) {
            tell(TaskCommand.startJudging("c", "t", "base0"));
            tell(TaskCommand.retryGates("no disk"));
        }
        tell(TaskCommand.startJudging("c", "t", "base0"));

        assertThat(TaskCommand.retryGates("no disk").on(task))
                .isInstanceOfSatisfying(
                        Ruling.Denied.class,
                        denied -> assertThat(denied.refusal())
                                .hasToString("gates could not do their work, after 2 retries: no disk"));
    }

    @Test
    void aReplayForgivesWhatWasAndForgetsNothing() {
        fail(Outcome.CRASHED, Samples.SPENT);
        fail(Outcome.CRASHED, Samples.SPENT);
        fail(Outcome.CRASHED, Samples.SPENT);
        tell(TaskCommand.deadLetter(why()));
        tell(TaskCommand.replay("ada", "try the lexer"));

        assertThat(task.state()).isEqualTo(TaskState.PLANNED);
        assertThat(why()).isEqualTo("go on");
        assertThat(task.spentLive()).isEqualTo(Spent.NONE);
        assertThat(task.spent().dollars()).isEqualTo(Dollars.parse("0.75"));
        assertThat(task.feedback()).hasValue("try the lexer");
        begin();
        assertThat(task.attempt().orElseThrow().number()).isEqualTo(1);
        assertThat(task.epoch()).isEqualTo(4);
    }

    @Test
    void aWorkerThatAsksForAPersonIsNoFailure() {
        fail(Outcome.NEEDS_PERSON, Samples.SPENT);

        assertThat(task.state()).isEqualTo(TaskState.NEEDS_PERSON);
        assertThat(task.spent()).isEqualTo(Samples.SPENT);
        assertThat(((Prospect.GoOn) task.prospect()).attempts()).isEqualTo(3);
        tell(TaskCommand.answer("ada", "the old format"));
        assertThat(task.state()).isEqualTo(TaskState.READY);
        assertThat(task.feedback()).hasValue("the old format");
    }

    @Test
    void aLimitOfZeroIsRefused() {
        assertThatThrownBy(() -> new Limits(0, 2, 1, 1, Duration.ofHours(1), Optional.empty(), OptionalLong.empty()))
                .hasMessage("'attempts' has to be at least 1, not 0");
        assertThatThrownBy(() -> new Limits(1, 2, 1, 1, Duration.ZERO, Optional.empty(), OptionalLong.empty()))
                .hasMessageContaining("'time'");
        assertThatThrownBy(() ->
                        new Limits(1, 2, 1, 1, Duration.ofHours(1), Optional.of(Dollars.NONE), OptionalLong.empty()))
                .hasMessageContaining("'dollars'");
        assertThatThrownBy(() -> new Limits(1, 2, 1, 1, Duration.ofHours(1), Optional.empty(), OptionalLong.of(0)))
                .hasMessageContaining("'tokens'");
    }
}
