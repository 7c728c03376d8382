package dev.gatehouse.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.verdict.Decision;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {
    static Stream<Arguments> everyPair() {
        return Arrays.stream(TaskState.values())
                .flatMap(state -> Arrays.stream(EventKind.values()).map(kind -> Arguments.of(state, kind)));
    }

    /** The commands whose events the table is to stop, by the kind of event that they ask for. */
    private static final Map<EventKind, TaskCommand> COMMANDS = Map.ofEntries(
            Map.entry(EventKind.BLOCKED, TaskCommand.block(List.of("lexer"))),
            Map.entry(EventKind.UNBLOCKED, TaskCommand.unblock()),
            Map.entry(EventKind.READIED, TaskCommand.ready()),
            Map.entry(EventKind.ASSIGNED, TaskCommand.assign("claude", "base0", Optional.empty())),
            Map.entry(EventKind.JUDGING_STARTED, TaskCommand.startJudging("c1", "t1", "base0")),
            Map.entry(EventKind.GATE_INFRASTRUCTURE, TaskCommand.retryGates("no disk")),
            Map.entry(EventKind.ACCEPT_ABANDONED, TaskCommand.abandonAccept("base1", "it had moved")),
            Map.entry(EventKind.ACCEPTED, TaskCommand.accept("c1")),
            Map.entry(EventKind.ANSWERED, TaskCommand.answer("ada", "yes")),
            Map.entry(EventKind.DEAD_LETTERED, TaskCommand.deadLetter("enough")),
            Map.entry(EventKind.REPLAYED, TaskCommand.replay("ada", "")),
            Map.entry(EventKind.CANCELLED, TaskCommand.cancel("ada", "no")));

    @ParameterizedTest
    @MethodSource("everyPair")
    void aStateAndAnEventGoTogetherOnlyIfTheTableSaysSo(TaskState state, EventKind kind) {
        Task task = Samples.in(state);
        assertThat(task.state()).isEqualTo(state);
        Optional<TaskState> next = Transitions.next(state, kind);
        TaskEvent event = Samples.event(kind);

        Ruling ruling = Legality.check("planted", task, new Ruling.Granted(List.of(event)));

        if (next.isPresent()) {
            assertThat(ruling).isInstanceOf(Ruling.Granted.class);
            assertThat(Task.after(task, event, Samples.T0).state()).isEqualTo(next.get());
        } else {
            assertThat(ruling).isInstanceOf(Ruling.Denied.class);
            assertThatThrownBy(() -> Task.after(task, event, Samples.T0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(kind.wire());
        }
    }

    static Stream<Arguments> everyCommand() {
        return everyPair().filter(pair -> COMMANDS.containsKey((EventKind) pair.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void aCommandIsRefusedWhereTheTableDoesNotAllowItsEvent(TaskState state, EventKind kind) {
        Ruling ruling = COMMANDS.get(kind).on(Samples.in(state));

        assertThat(ruling instanceof Ruling.Granted)
                .isEqualTo(Transitions.next(state, kind).isPresent());
    }

    @Test
    void everyStateIsReachedAndEveryOneBringsTheTaskToAnEnd() {
        assertThat(reachable(TaskState.PLANNED)).containsAll(EnumSet.allOf(TaskState.class));
        for (TaskState state : TaskState.values()) {
            assertThat(reachable(state)).anyMatch(TaskState::isSettled);
        }
        assertThat(reachable(TaskState.ACCEPTED)).containsExactly(TaskState.ACCEPTED);
        assertThat(reachable(TaskState.CANCELLED)).containsExactly(TaskState.CANCELLED);
    }

    @Test
    void nothingIsAcceptedThatIsNotBeingAccepted() {
        assertThat(Transitions.allowing(EventKind.ACCEPTED)).containsExactly(TaskState.ACCEPTING);
        assertThat(Transitions.allowing(EventKind.ACCEPT_INTENDED)).containsExactly(TaskState.JUDGING);
        assertThat(Transitions.allowing(EventKind.CANCELLED)).doesNotContain(TaskState.ACCEPTING);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void aTaskBeginsWithBeingPlannedAndWithNothingElse(EventKind kind) {
        Ruling ruling = Legality.check("planted", null, new Ruling.Granted(List.of(Samples.event(kind))));

        assertThat(ruling instanceof Ruling.Granted).isEqualTo(kind == EventKind.PLANNED);
    }

    @Test
    void aCommandOnNothingSaysThatThereIsNothing() {
        assertThat(refusal(TaskCommand.ready(), null).cause()).isEqualTo(Refusal.Cause.UNKNOWN);
        assertThat(refusal(TaskCommand.plan(Samples.SPEC), Samples.in(TaskState.READY))
                        .cause())
                .isEqualTo(Refusal.Cause.EXISTS);
    }

    @Test
    void aRefusalSaysWhereTheTaskStandsAndWhereItWouldDo() {
        assertThat(refusal(TaskCommand.accept("c1"), Samples.in(TaskState.READY)))
                .hasToString("accept: r1/parser is ready; that is possible in [accepting]");
    }

    @Test
    void onlyWhatTheJudgeHasAcceptedOnThatTipCanBeIntended() {
        Task rejected = Samples.in(TaskState.JUDGING);
        Task accepted =
                Task.after(rejected, new TaskEvent.Judged(1, "v2", Decision.ACCEPTED, List.of(), ""), Samples.T0);
        String ref = "refs/heads/x";

        assertThat(refusal(TaskCommand.intendAccept("c1", ref, "base0"), rejected)
                        .cause())
                .isEqualTo(Refusal.Cause.NO_VERDICT);
        assertThat(refusal(TaskCommand.intendAccept("c2", ref, "base0"), accepted)
                        .cause())
                .isEqualTo(Refusal.Cause.NO_VERDICT);
        assertThat(refusal(TaskCommand.intendAccept("c1", ref, "base1"), accepted)
                        .cause())
                .isEqualTo(Refusal.Cause.NO_VERDICT);
        assertThat(TaskCommand.intendAccept("c1", ref, "base0").on(accepted)).isInstanceOf(Ruling.Granted.class);
    }

    private static Refusal refusal(TaskCommand command, @Nullable Task task) {
        return ((Ruling.Denied) command.on(task)).refusal();
    }

    private static Set<TaskState> reachable(TaskState from) {
        Set<TaskState> seen = EnumSet.of(from);
        Deque<TaskState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            TaskState state = open.remove();
            for (EventKind kind : EventKind.values()) {
                Transitions.next(state, kind).filter(seen::add).ifPresent(open::add);
            }
        }
        return seen;
    }
}
