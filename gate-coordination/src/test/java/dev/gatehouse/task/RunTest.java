package dev.gatehouse.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
    static final RunSpec SPEC = spec(true);
    private static final Instant T0 = Samples.T0;

    private static RunSpec spec(boolean needsApproval) {
        return new RunSpec(
                Samples.RUN,
                "Discounts",
                List.of("lexer", "parser"),
                new Strategy(Strategy.Kind.HYBRID, 3),
                new RunLimits(Duration.ofHours(1), Dollars.parse("5"), 1_000),
                "base0",
                "refs/heads/gatehouse/integration",
                "policy0",
                needsApproval,
                "version: 1\n");
    }

    private static Run in(RunState state) {
        Run planned = Run.after(null, new RunEvent.Planned(SPEC), T0);
        Run approved = Run.after(planned, new RunEvent.Approved("ada"), T0);
        Run running = Run.after(approved, new RunEvent.Started("m1"), T0);
        return switch (state) {
            case PLANNED -> planned;
            case APPROVED -> approved;
            case RUNNING -> running;
            case ENDED -> Run.after(running, new RunEvent.Ended(RunEvent.Ending.INCOMPLETE, "x"), T0);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,approve",
        "PLANNED,end",
        "APPROVED,start",
        "APPROVED,end",
        "RUNNING,resume",
        "RUNNING,end",
        "ENDED,resume"
    })
    void whatMayHappenToARunMayHappenAndNothingElse(RunState state, String allowed) {
        List<String> legal = List.of(
                "PLANNED,approve",
                "PLANNED,end",
                "APPROVED,start",
                "APPROVED,end",
                "RUNNING,resume",
                "RUNNING,end",
                "ENDED,resume");
        for (String name : List.of("plan", "approve", "start", "resume", "end")) {
            boolean granted = command(name).on(in(state)).refusal() == null;
            assertThat(granted).as(state + " " + name).isEqualTo(legal.contains(state + "," + name));
        }
        assertThat(command(allowed).on(in(state)).refusal()).isNull();
    }

    private static RunCommand command(String name) {
        return switch (name) {
            case "plan" -> RunCommand.plan(SPEC);
            case "approve" -> RunCommand.approve("ada");
            case "start" -> RunCommand.start("m1");
            case "resume" -> RunCommand.resume("m2", Duration.ofMinutes(5));
            default -> RunCommand.end(RunEvent.Ending.LIMIT, "enough");
        };
    }

    @Test
    void aPlanThatNeedsNoApprovalStartsAtOnce() {
        Run planned = Run.after(null, new RunEvent.Planned(spec(false)), T0);

        assertThat(RunCommand.start("m1").on(planned).refusal()).isNull();
        assertThat(RunCommand.start("m1").on(in(RunState.PLANNED)).refusal())
                .hasToString("start: the run r1 is not approved yet");
        assertThat(RunCommand.start("m1").on(null).refusal()).isNotNull();
    }

    @Test
    void theClockStandsStillWhileNoManagerRuns() {
        Run running = in(RunState.RUNNING);
        Instant crash = T0.plus(Duration.ofMinutes(30));
        Run resumed = Run.after(
                running, new RunEvent.Resumed("m2", Duration.ofMinutes(90)), crash.plus(Duration.ofMinutes(90)));

        assertThat(running.active(crash)).isEqualTo(Duration.ofMinutes(30));
        assertThat(resumed.active(resumed.since().plusSeconds(60))).isEqualTo(Duration.ofMinutes(31));
        Run ended = Run.after(
                resumed,
                new RunEvent.Ended(RunEvent.Ending.LIMIT, "x"),
                resumed.since().plusSeconds(60));
        assertThat(ended.active(ended.since().plusSeconds(9_999))).isEqualTo(Duration.ofMinutes(31));
    }

    @Test
    void eachLimitOfTheRunEndsIt() {
        Run run = in(RunState.RUNNING);
        Spent none = Spent.NONE;

        assertThat(run.limitReached(T0.plusSeconds(3_599), none)).isEmpty();
        assertThat(run.limitReached(T0.plusSeconds(3_600), none)).hasValue("the run took PT1H of PT1H");
        assertThat(run.limitReached(T0, new Spent(Dollars.parse("5"), 0, Duration.ZERO)))
                .hasValue("$5.00 of the run's $5.00 are spent");
        assertThat(run.limitReached(T0, new Spent(Dollars.NONE, 1_000, Duration.ZERO)))
                .isEqualTo(Optional.of("1000 of the run's 1000 tokens are spent"));
    }
}
