package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Projection;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import dev.gatehouse.manager.plan.PlanFile;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Refusal;
import dev.gatehouse.task.Reply;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskSpec;
import dev.gatehouse.task.TaskState;
import dev.gatehouse.task.view.Ledger;
import dev.gatehouse.task.view.LedgerFold;
import dev.gatehouse.task.view.StatusBoard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinatorTest {
    private static final String PLAN = """
            version: 1
            title: A diamond
            workers: {w: {adapter: claude}}
            tasks:
              lexer: {type: feature, prompt: p}
              parser: {type: feature, prompt: p, needs: [lexer]}
              printer: {type: feature, prompt: p, needs: [lexer]}
              manual: {type: documentation, prompt: p, needs: [parser, printer]}
            """;

    @TempDir
    private Path folder;

    private Journal journal;
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() throws IOException {
        journal = Journals.open(folder.resolve("journal.db"), JournalOptions.defaults());
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    private List<Task> run(Strategy strategy, Coordinator.Worker worker) throws Exception {
        List<TaskSpec> plan = PlanFile.ofPlanner("PLAN", PLAN).tasks(new RunId("r1"));
        TaskLog log = new TaskLog(journal, InstantSource.system());
        return new Coordinator(log, strategy, worker, commit -> !commit.startsWith("bad")).run(plan);
    }

    private String done(Task task) {
        order.add(task.id().task());
        return "commit-" + task.id().task() + task.epoch();
    }

    @Test
    void inASequenceTheOrderIsThatOfThePlan() throws Exception {
        List<Task> tasks = run(Strategy.SEQUENTIAL, this::done);

        assertThat(order).containsExactly("lexer", "parser", "printer", "manual");
        assertThat(tasks).extracting(Task::state).containsOnly(TaskState.ACCEPTED);
    }

    @Test
    void inAGraphWhatIsIndependentGoesOnAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        run(Strategy.parse("hybrid(2)"), task -> {
            if (task.id().task().startsWith("p")) {
                both.countDown();
                awaitQuietly(both);
            }
            return done(task);
        });

        assertThat(order).startsWith("lexer").endsWith("manual").hasSize(4);
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void whatIsRejectedIsTriedAgainAndWhatCrashesIsGivenUp() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<Task> tasks = run(Strategy.parse("hybrid(4)"), task -> {
            switch (task.id().task()) {
                case "parser":
                    return tries.getAndIncrement() == 0 ? "bad" : "good";
                case "printer":
                    throw new IOException("it fell over");
                default:
                    return done(task);
            }
        });

        assertThat(tasks)
                .extracting(Task::state)
                .containsExactly(TaskState.ACCEPTED, TaskState.ACCEPTED, TaskState.DEAD_LETTERED, TaskState.BLOCKED);
        assertThat(tasks.get(1).attempts()).hasSize(2);
        assertThat(tasks.get(2).reason()).isEqualTo("all 5 attempts were made");
        assertThat(tasks.get(3).attempts()).isEmpty();
    }

    @Test
    void theBoardComesFromTheSameEvents() throws Exception {
        run(Strategy.SEQUENTIAL, this::done);

        // snippet: board
        Projection<Ledger> tasks = Projection.open(journal, new LedgerFold());
        StatusBoard board = StatusBoard.of(tasks.state().tasks());
        // end

        assertThat(board.rows())
                .hasSize(4)
                .extracting(StatusBoard.Row::attempts)
                .containsOnly(1);
        assertThat(Projection.rebuild(journal, new LedgerFold()).state()).isEqualTo(tasks.state());
    }

    @Test
    void aLateResultChangesNothing() throws Exception {
        List<Task> tasks = run(Strategy.SEQUENTIAL, this::done);
        TaskLog log = new TaskLog(journal, InstantSource.system());
        TaskId id = tasks.get(0).id();

        // snippet: late
        Reply<Task, TaskEvent> late = log.execute(id, "late-1", TaskCommand.submit(1, "evil", "tree", "me first"));
        Reply<Task, TaskEvent> refused = log.execute(id, "again", TaskCommand.accept("evil"));
        // end

        Task after = ((Reply.Done<Task, TaskEvent>) late).now();
        assertThat(after.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(after.attempt().flatMap(Attempt::work).orElseThrow().commit())
                .isEqualTo("commit-lexer1");
        assertThat(((Reply.Refused<Task, TaskEvent>) refused).refusal().cause()).isEqualTo(Refusal.Cause.STATE);
    }
}
