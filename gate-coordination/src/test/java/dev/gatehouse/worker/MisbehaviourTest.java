package dev.gatehouse.worker;

import static dev.gatehouse.testkit.worker.Misbehaviour.*;
import static dev.gatehouse.worker.MisbehaviourTest.Limit.IDLE;
import static dev.gatehouse.worker.MisbehaviourTest.Limit.NONE;
import static dev.gatehouse.worker.MisbehaviourTest.Limit.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.worker.Misbehaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an attempt whose worker does something wrong: a known outcome, in bounded time, with nothing left behind. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class MisbehaviourTest {

    /** Which limit is short. */
    enum Limit {
        NONE,
        IDLE,
        TOTAL
    }

    private static final Duration SHORT = Duration.ofSeconds(1);

    /** Those of trees show when a submission is taken and judged; those of one adapter and of cancelling have tests of their own. */
    private static final Set<Misbehaviour> ELSEWHERE = EnumSet.of(
            IGNORES_CANCEL,
            COMPLETES_WHEN_CANCELLED,
            GROWS_MEMORY,
            STALE_SESSION,
            REFUSES_ROOT,
            ASKS_PERMISSION,
            WRITES_OUTSIDE,
            LINKS_OUTSIDE,
            EDITS_POLICY,
            DELETES_GIT,
            POISONS_GIT,
            MOVES_REFS,
            FILLS_DISK,
            FILLS_INODES,
            CLAIMS_WITHOUT_WORK,
            CLAIMS_WITH_FAILING_TEST);

    record Row(Misbehaviour misbehaviour, String adapter, Limit limit, Outcome expected) {}

    static List<Row> rows() {
        return Stream.of(
                        all(NEVER_READS_INPUT, IDLE, Outcome.IDLE_TIMEOUT),
                        spoken(FLOODS_OUTPUT, Outcome.PROTOCOL_ERROR),
                        plain(FLOODS_OUTPUT, TOTAL, Outcome.TOTAL_TIMEOUT),
                        all(FLOODS_ERROR, TOTAL, Outcome.TOTAL_TIMEOUT),
                        ndjson(HUGE_LINE, Outcome.PROTOCOL_ERROR),
                        claude(HUGE_LINE, Outcome.COMPLETED),
                        plain(HUGE_LINE, NONE, Outcome.COMPLETED),
                        all(INVALID_UTF8, NONE, Outcome.COMPLETED),
                        all(NUL_BYTES, NONE, Outcome.COMPLETED),
                        all(ESCAPE_SEQUENCES, NONE, Outcome.COMPLETED),
                        spoken(TRUNCATED_JSON, Outcome.PROTOCOL_ERROR),
                        spoken(CUT_OUTPUT, Outcome.PROTOCOL_ERROR),
                        ndjson(DEEP_NESTING, Outcome.PROTOCOL_ERROR),
                        claude(DEEP_NESTING, Outcome.COMPLETED),
                        spoken(EXITS_WITHOUT_RESULT, Outcome.PROTOCOL_ERROR),
                        spoken(CRASHES, Outcome.CRASHED),
                        plain(CRASHES, NONE, Outcome.FAILED),
                        all(KILLS_ITSELF, NONE, Outcome.CRASHED),
                        spoken(FAILS_AFTER_RESULT, Outcome.COMPLETED),
                        plain(FAILS_AFTER_RESULT, NONE, Outcome.FAILED),
                        spoken(NEVER_EXITS, Outcome.COMPLETED),
                        plain(NEVER_EXITS, IDLE, Outcome.IDLE_TIMEOUT),
                        spoken(NEVER_EXITS_AND_IGNORES_TERM, Outcome.COMPLETED),
                        all(STOPS_MID_STREAM, IDLE, Outcome.IDLE_TIMEOUT),
                        all(IGNORES_TERM, IDLE, Outcome.IDLE_TIMEOUT),
                        spoken(CLOSES_OUTPUT, IDLE, Outcome.IDLE_TIMEOUT),
                        all(DRIPS, TOTAL, Outcome.TOTAL_TIMEOUT),
                        spoken(HEARTBEATS_ONLY, TOTAL, Outcome.TOTAL_TIMEOUT),
                        all(LEAVES_CHILD_WITH_PIPES, NONE, Outcome.COMPLETED),
                        all(DOUBLE_FORKS, NONE, Outcome.COMPLETED),
                        plain(FORK_STORM, NONE, Outcome.COMPLETED),
                        all(LEAVES_ZOMBIE, NONE, Outcome.COMPLETED),
                        plain(WORKS_ON_AFTER_RESULT, NONE, Outcome.COMPLETED),
                        messages())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> messages() {
        return Stream.of(
                        spoken(DUPLICATES_RESULT, Outcome.COMPLETED),
                        ndjson(ANSWERS_OLDER_EPOCH, Outcome.PROTOCOL_ERROR),
                        ndjson(ANSWERS_OTHER_TASK, Outcome.PROTOCOL_ERROR),
                        spoken(UNKNOWN_MESSAGES, Outcome.COMPLETED),
                        ndjson(MISSING_FIELDS, Outcome.PROTOCOL_ERROR),
                        ndjson(WRONG_VERSION, Outcome.PROTOCOL_ERROR),
                        ndjson(SPEAKS_BEFORE_HELLO, Outcome.PROTOCOL_ERROR),
                        spoken(OVERLOADED_PROVIDER, Outcome.OVERLOADED),
                        spoken(RATE_LIMITED, Outcome.OVERLOADED),
                        spoken(ERROR_CALLED_SUCCESS, Outcome.FAILED),
                        spoken(CLOCK_JUMPS, Outcome.COMPLETED),
                        spoken(OVERSPENDS, Outcome.BUDGET_EXCEEDED),
                        spoken(ABSURD_USAGE, Outcome.COMPLETED))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> all(Misbehaviour misbehaviour, Limit limit, Outcome expected) {
        return Stream.concat(spoken(misbehaviour, limit, expected), plain(misbehaviour, limit, expected));
    }

    private static Stream<Row> spoken(Misbehaviour misbehaviour, Outcome expected) {
        return spoken(misbehaviour, NONE, expected);
    }

    private static Stream<Row> spoken(Misbehaviour misbehaviour, Limit limit, Outcome expected) {
        return Stream.of(
                new Row(misbehaviour, "ndjson", limit, expected), new Row(misbehaviour, "claude", limit, expected));
    }

    private static Stream<Row> ndjson(Misbehaviour misbehaviour, Outcome expected) {
        return Stream.of(new Row(misbehaviour, "ndjson", NONE, expected));
    }

    private static Stream<Row> claude(Misbehaviour misbehaviour, Outcome expected) {
        return Stream.of(new Row(misbehaviour, "claude", NONE, expected));
    }

    private static Stream<Row> plain(Misbehaviour misbehaviour, Limit limit, Outcome expected) {
        return Stream.of(new Row(misbehaviour, "plain", limit, expected));
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("rows")
    void endsAsExpectedAndLeavesNothing(Row row) throws Exception {
        Desk desk = new Desk(folder);
        switch (row.limit()) {
            case IDLE -> desk.idle(SHORT);
            case TOTAL -> desk.total(SHORT);
            default -> {}
        }
        AttemptResult result = desk.run(adapter(row));
        assertThat(result.outcome()).as("%s", result).isEqualTo(row.expected());
        assertThat(result.message()).isNotBlank();
        assertThat(result.evidence().transcript()).isRegularFile();
        assertThat(result.evidence().log()).isRegularFile();
        assertThat(living(desk.temp().resolve("child.pid"))).isEmpty();
    }

    private static WorkerAdapter adapter(Row row) {
        String deed = "misbehave " + row.misbehaviour();
        return switch (row.adapter()) {
            case "claude" -> Desk.claude(deed);
            case "plain" -> Desk.plain(deed);
            default -> Desk.ndjson(deed);
        };
    }

    private static List<String> living(Path pids) throws Exception {
        return Files.exists(pids)
                ? Files.readAllLines(pids).stream()
                        .filter(pid -> Files.exists(Path.of("/proc", pid.strip(), "exe")))
                        .toList()
                : List.of();
    }

    @Test
    void noMisbehaviourIsWithoutATest() {
        Set<Misbehaviour> tested = EnumSet.copyOf(ELSEWHERE);
        rows().forEach(row -> tested.add(row.misbehaviour()));
        assertThat(tested).containsExactlyInAnyOrder(Misbehaviour.values());
    }
}
