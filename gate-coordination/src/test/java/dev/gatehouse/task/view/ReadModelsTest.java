package dev.gatehouse.task.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.journal.Projection;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Histories;
import dev.gatehouse.task.MemoryJournal;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskState;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Read models over random histories; {@code -Dhistories=N} tries so many instead of 40. */
class ReadModelsTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("histories", 40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReadModelIsTheSameHoweverItCameAbout(long seed) throws IOException {
        MemoryJournal journal = new MemoryJournal();
        Histories histories = new Histories(journal, seed);
        Projection<Ledger> kept = Projection.open(journal, new LedgerFold());
        for (int part = 0; part < 6; part++) {
            histories.write(40);
            kept.catchUp();
            if (part == 2) {
                kept.checkpoint();
            }
        }
        Ledger incremental = kept.state();
        Ledger rebuilt = Projection.rebuild(journal, new LedgerFold()).state();
        Ledger resumed = Projection.open(journal, new LedgerFold()).state();

        assertThat(incremental.tasks()).isNotEmpty().isEqualTo(rebuilt.tasks());
        assertThat(resumed).isEqualTo(rebuilt);
        assertThat(StatusBoard.of(incremental.tasks())).isEqualTo(StatusBoard.of(rebuilt.tasks()));
        assertThat(Costs.of(resumed.tasks())).isEqualTo(Costs.of(rebuilt.tasks()));
        TaskLog log = new TaskLog(journal, () -> Instant.EPOCH);
        for (Task task : rebuilt.tasks()) {
            assertThat(log.load(task.id())).hasValue(task);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensTheLawsHold(long seed) throws IOException {
        MemoryJournal journal = new MemoryJournal();
        new Histories(journal, seed).write(240);
        Map<String, TaskState> last = new HashMap<>();
        for (Recorded recorded : journal.readAll(0, Integer.MAX_VALUE)) {
            TaskEvent event = TaskLog.read(recorded).orElseThrow();
            boolean over = last.get(recorded.stream()) == TaskState.ACCEPTED;
            assertThat(over && !(event instanceof TaskEvent.LateResult))
                    .as("after its acceptance: " + event)
                    .isFalse();
            if (event instanceof TaskEvent.Accepted) {
                last.put(recorded.stream(), TaskState.ACCEPTED);
            }
        }
        for (Task task : Projection.rebuild(journal, new LedgerFold()).state().tasks()) {
            assertThat(task.live().stream().filter(Attempt::isCounted).count())
                    .isLessThanOrEqualTo(task.spec().limits().attempts());
            assertThat(task.attempts()).extracting(Attempt::epoch).isSorted().doesNotHaveDuplicates();
            assertThat(task.epoch()).isEqualTo(task.attempts().size());
            assertThat(task.intent().isPresent()).isEqualTo(task.state() == TaskState.ACCEPTING);
        }
    }

    @Test
    void theHistoriesReachEveryState() throws IOException {
        Set<TaskState> seen = EnumSet.noneOf(TaskState.class);
        for (long seed = 0; seed < 10; seed++) {
            MemoryJournal journal = new MemoryJournal();
            new Histories(journal, seed).write(240);
            Map<String, Task> tasks = new HashMap<>();
            for (Recorded recorded : journal.readAll(0, Integer.MAX_VALUE)) {
                Task task = TaskLog.after(tasks.get(recorded.stream()), recorded);
                tasks.put(recorded.stream(), task);
                seen.add(task.state());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(TaskState.values());
    }

    @Test
    void aReadModelThatForgetsIsFound() throws IOException {
        MemoryJournal journal = new MemoryJournal();
        Histories histories = new Histories(journal, 1);
        histories.write(40);
        Ledger early = Projection.rebuild(journal, new LedgerFold()).state();
        histories.write(40);

        assertThat(early)
                .isNotEqualTo(Projection.rebuild(journal, new LedgerFold()).state());
    }

    @Test
    void theBoardShowsFirstWhatNeedsAPerson() throws IOException {
        MemoryJournal journal = new MemoryJournal();
        new Histories(journal, 7).write(120);
        List<Task> tasks = Projection.rebuild(journal, new LedgerFold()).state().tasks();
        StatusBoard board = StatusBoard.of(tasks);

        assertThat(board.rows()).hasSameSizeAs(tasks);
        assertThat(board.rows().stream().limit(board.needYou()).map(StatusBoard.Row::state))
                .allMatch(state -> state == TaskState.NEEDS_PERSON);
        Costs costs = Costs.of(tasks);
        assertThat(costs.byTask().values().stream().reduce(Spent.NONE, Spent::plus))
                .isEqualTo(costs.all());
        assertThat(costs.byWorker().values().stream().reduce(Spent.NONE, Spent::plus))
                .isEqualTo(costs.all());
        assertThat(DeadLetters.of(tasks).tasks()).allMatch(task -> task.state() == TaskState.DEAD_LETTERED);
    }
}
