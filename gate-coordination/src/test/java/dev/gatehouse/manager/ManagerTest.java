package dev.gatehouse.manager;

import static dev.gatehouse.manager.Yard.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.Exchange;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Outcome;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunEvent.Ending;
import dev.gatehouse.task.RunLimits;
import dev.gatehouse.task.RunState;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskLog;
import dev.gatehouse.task.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop: plan, assign, judge, feed back, accept or give up. */
class ManagerTest {
    @TempDir
    private Path folder;

    private Yard yard;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        yard = new Yard(folder);
    }

    @AfterEach
    void close() throws IOException {
        yard.close();
    }

    @Test
    void goodWorkIsOnTheIntegrationBranchWithItsTrailersAndNowhereElse() throws Exception {
        yard.worker("cat > prompt.txt; echo good > a.txt; env | grep -c SECRET > secrets.txt; true");

        Run run = yard.run(1, task("one", "Write something good."));

        assertThat(run.ending()).contains(Ending.COMPLETED);
        assertThat(yard.user.git("show", Yard.REF + ":a.txt")).isEqualTo("good");
        assertThat(yard.user.git("show", Yard.REF + ":prompt.txt"))
                .startsWith("Write something good.")
                .contains("gate blocked --evidence FILE");
        assertThat(yard.user.git("show", Yard.REF + ":secrets.txt")).isEqualTo("0");
        assertThat(yard.user.git("log", "-1", "--format=%(trailers:key=Gatehouse-Task,valueonly)", Yard.REF))
                .isEqualTo("one");
        assertThat(yard.user.head()).isEqualTo(yard.base);
        assertThat(yard.user.git("status", "--porcelain")).isEmpty();
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void whatWasWrongComesBackWithTheWorkSoFarAndOnlyThat() throws Exception {
        yard.worker("cat > said.txt; if grep -q 'a.txt says' said.txt; then grep -q bad a.txt && echo good > a.txt;"
                + " else echo bad > a.txt; fi");

        yard.run(1, task("one", "Do it."));

        Task task = yard.task("one");
        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(task.attempts()).hasSize(2);
        assertThat(yard.user.git("show", Yard.REF + ":a.txt")).isEqualTo("good");
        assertThat(yard.user.git("show", Yard.REF + ":said.txt"))
                .contains("a.txt says: bad")
                .contains("your work so far");
        assertThat(yard.user.git("rev-list", "--count", yard.base + ".." + Yard.REF))
                .isEqualTo("1");
    }

    @Test
    void theSameFindingsTwiceAreADeadLetter() throws Exception {
        yard.worker("echo bad > a.txt; date +%N > b.txt");

        Run run = yard.run(1, task("one", "Do it."));

        assertThat(run.ending()).contains(Ending.INCOMPLETE);
        assertThat(yard.task("one").state()).isEqualTo(TaskState.DEAD_LETTERED);
        assertThat(yard.task("one").attempts()).hasSize(2);
        assertThat(yard.user.git("rev-parse", Yard.REF)).isEqualTo(yard.base);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void nothingChangedIsNoSubmission() throws Exception {
        yard.worker("true");

        yard.run(1, task("one", "Do it."));

        assertThat(yard.task("one").state()).isEqualTo(TaskState.DEAD_LETTERED);
        assertThat(((WordJudge) yard.judge).asked).hasValue(0);
        assertThat(yard.user.git("rev-parse", Yard.REF)).isEqualTo(yard.base);
    }

    @Test
    void aTaskBeginsWhenWhatItNeedsIsAcceptedAndStandsOnIt() throws Exception {
        yard.worker(
                "read prompt; if [ \"$prompt\" = First ]; then echo first > a.txt;" + " else cat a.txt > seen.txt; fi");

        Run run = yard.run(4, task("two", "Second", "one"), task("one", "First"));

        assertThat(run.ending()).contains(Ending.COMPLETED);
        assertThat(yard.user.git("show", Yard.REF + ":seen.txt")).isEqualTo("first");
    }

    @Test
    void worksThatGoTogetherAreMergedAndJudgedAgain() throws Exception {
        yard.worker("cat > ${GATEHOUSE_TASK#*/}.txt; while [ $(ls '" + folder + "'/began* | wc -l) -lt 2 ]; do"
                + " touch '" + folder + "'/began-${GATEHOUSE_TASK#*/}; done");
        Files.createFile(folder.resolve("began"));

        Run run = yard.run(2, task("one", "One"), task("two", "Two"));

        assertThat(run.ending()).contains(Ending.COMPLETED);
        assertThat(yard.user.git("ls-tree", "--name-only", Yard.REF)).contains("one.txt", "two.txt");
        assertThat(((WordJudge) yard.judge).asked).hasValue(3);
    }

    @Test
    void aConflictGoesBackToTheWorkerWithItsMarks() throws Exception {
        yard.worker("cat > ${GATEHOUSE_TASK#*/}.txt; if grep -q '<<<<<<<' b.txt; then echo both > b.txt; else"
                + " echo ${GATEHOUSE_TASK#*/} > b.txt; fi;"
                + " touch '" + folder + "'/began-${GATEHOUSE_TASK#*/};"
                + " while [ $(ls '" + folder + "'/began-* | wc -l) -lt 2 ]; do :; done");

        Run run = yard.run(2, task("one", "One"), task("two", "Two"));

        assertThat(run.ending()).contains(Ending.COMPLETED);
        assertThat(yard.user.git("show", Yard.REF + ":b.txt")).isEqualTo("both");
    }

    @Test
    void theHonestWayOutAsksAPersonAndTheAnswerIsToldToTheNextAttempt() throws Exception {
        yard.worker("cat > said.txt; if grep -q 'Use the second' said.txt; then echo good > a.txt;"
                + " else echo 'two readings' > \"$GATEHOUSE_BLOCKED\"; fi");

        Run run = yard.run(1, task("one", "Do it."));
        assertThat(run.ending()).contains(Ending.INCOMPLETE);
        assertThat(yard.task("one").state()).isEqualTo(TaskState.NEEDS_PERSON);

        new TaskLog(yard.journal, InstantSource.system())
                .execute(Yard.RUN.task("one"), "answer", TaskCommand.answer("someone", "Use the second reading."));
        yard.manager().run(Yard.RUN);

        assertThat(yard.task("one").state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(yard.task("one").attempts()).extracting(Attempt::number).containsExactly(1, 1);
    }

    @Test
    void aGateThatIsKeptFromItsWorkByTheSubmissionCountsAgainstIt() throws Exception {
        yard.worker("cat > said.txt; if grep -q 'could not do its work\\|not sure\\|says: unsure' said.txt;"
                + " then echo good > a.txt; else echo unsure > a.txt; fi");

        yard.run(1, task("one", "Do it."));

        assertThat(yard.task("one").state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(yard.task("one").attempts()).hasSize(2);
    }

    @Test
    void gatesThatCannotDoTheirWorkAnywhereAskAPersonAndCostNoAttempt() throws Exception {
        yard.user.write("broken", "yes\n").commit("Broken gates");
        yard = new Yard(folder.resolve("again"));
        yard.user.write("broken", "yes\n");
        String base = yard.user.commit("Broken gates");
        yard.repository.resolve(dev.gatehouse.git.Revisions.DEFAULT.withTarget("main"));
        yard.worker("echo unsure > a.txt");
        Manager manager = yard.manager();
        var spec = yard.spec(RunLimits.DEFAULT, 1, task("one", "Do it."));
        manager.plan(
                new dev.gatehouse.task.RunSpec(
                        spec.id(),
                        spec.title(),
                        spec.tasks(),
                        spec.strategy(),
                        spec.limits(),
                        base,
                        spec.integrationRef(),
                        base,
                        false,
                        ""),
                List.of(task("one", "Do it.")));
        manager.run(Yard.RUN);

        Task task = yard.task("one");
        assertThat(task.state()).isEqualTo(TaskState.NEEDS_PERSON);
        assertThat(task.gateRetries()).isEqualTo(3);
        assertThat(task.attempts()).hasSize(1);
    }

    @Test
    void aWorkerThatCrashesIsTriedAgainAndOneThatCannotBeStartedIsNotCounted() throws Exception {
        yard.worker("cat > said.txt; if [ $GATEHOUSE_ATTEMPT = 1 ]; then kill -9 $$; fi; echo good > a.txt");

        yard.run(1, task("one", "Do it."));

        assertThat(yard.task("one").attempts())
                .extracting(attempt -> attempt.outcome().orElseThrow())
                .containsExactly(Outcome.CRASHED, Outcome.COMPLETED);
    }

    @Test
    void cancellingFromOutsideEndsTheWorker() throws Exception {
        yard.worker("echo $$ > '" + folder + "/pid'; exec sleep 60");
        TaskLog log = new TaskLog(yard.journal, InstantSource.system());
        Thread person = new Thread(() -> {
            try {
                while (log.load(Yard.RUN.task("one")).isEmpty()
                        || yard.task("one").state() != TaskState.RUNNING) {
                    Thread.onSpinWait();
                }
                log.execute(Yard.RUN.task("one"), "cancel", TaskCommand.cancel("me", "no longer wanted"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        person.start();

        Run run = yard.run(1, task("one", "Do it."));
        person.join();

        assertThat(run.ending()).contains(Ending.INCOMPLETE);
        assertThat(yard.task("one").state()).isEqualTo(TaskState.CANCELLED);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void aStoppedRunIsTakenUpWhereItWasLeft() throws Exception {
        yard.worker("if [ -e '" + folder + "/second' ]; then echo good > a.txt; else exec sleep 60; fi");
        Manager manager = yard.manager();
        CountDownLatch started = new CountDownLatch(1);
        yard.failpoints = point -> {
            if (point == Failpoints.Point.WORKER_STARTED) {
                started.countDown();
            }
        };
        Manager stoppable = yard.manager();
        manager.plan(yard.spec(RunLimits.DEFAULT, 1, task("one", "Do it.")), List.of(task("one", "Do it.")));
        Thread stopper = new Thread(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                return;
            }
            stoppable.stop();
        });
        stopper.start();
        Run stopped = stoppable.run(Yard.RUN);
        stopper.join();
        assertThat(stopped.state()).isEqualTo(RunState.RUNNING);

        Files.createFile(folder.resolve("second"));
        Run run = yard.manager().run(Yard.RUN);

        assertThat(run.ending()).contains(Ending.COMPLETED);
        assertThat(yard.task("one").attempts())
                .extracting(attempt -> attempt.outcome().orElseThrow())
                .containsExactly(Outcome.CANCELLED, Outcome.COMPLETED);
    }

    @Test
    void aRunEndsAtItsLimit() throws Exception {
        yard.worker("exec sleep 60");
        RunLimits limits = new RunLimits(Duration.ofSeconds(1), RunLimits.DEFAULT.dollars(), 1000);

        Run run = yard.run(limits, 1, task("one", "Do it."));

        assertThat(run.ending()).contains(Ending.LIMIT);
        assertThat(run.reason()).contains("of PT1S");
    }

    @Test
    void aBranchThatSomebodyElseMovesMeanwhileIsNeverOverwritten() throws Exception {
        yard.worker("echo good > a.txt");
        Exchange exchange = yard.repository.exchange();
        ObjectId theirs = exchange.commit(
                exchange.treeOf(new ObjectId(yard.base)),
                List.of(new ObjectId(yard.base)),
                "Theirs\n",
                java.time.Instant.EPOCH);
        CountDownLatch once = new CountDownLatch(1);
        yard.failpoints = point -> {
            if (point == Failpoints.Point.BEFORE_REF_MOVED && once.getCount() > 0) {
                once.countDown();
                try {
                    assertThat(exchange.advance(Yard.REF, Optional.of(new ObjectId(yard.base)), theirs))
                            .isTrue();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };

        Run run = yard.run(1, task("one", "Do it."));

        assertThat(run.ending()).contains(Ending.COMPLETED);
        assertThat(yard.user.git("log", "--format=%s", Yard.REF)).contains("Theirs", "Merge 'Task one'");
    }

    @Test
    void twoManagersAreNeverAtOneRun() throws Exception {
        yard.worker("echo good > a.txt");
        yard.failpoints = point -> {
            if (point == Failpoints.Point.WORKER_STARTED) {
                assertThatThrownBy(() -> yard.manager().run(Yard.RUN)).hasMessageContaining("Another manager");
            }
        };

        assertThat(yard.run(1, task("one", "Do it.")).ending()).contains(Ending.COMPLETED);
    }

    private List<Path> leftOvers() throws IOException {
        try (var found = Files.walk(folder.resolve("workspaces"))) {
            return found.filter(path -> path.endsWith("tree") || path.endsWith("home"))
                    .toList();
        }
    }
}
