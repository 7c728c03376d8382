package dev.gatehouse.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A worker that takes one assignment after another, and one that is to stop. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class NdjsonWorkerTest {

    private static final long MIB = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void takesSeveralAssignmentsOverOneProcess() throws Exception {
        Desk desk = new Desk(folder);
        try (LongLivedWorker worker = Desk.ndjson("append sum.txt 4", "echo").open(desk.place())) {
            for (int i = 1; i <= 3; i++) {
                String prompt = "Number " + i + " \u2028 é";
                AttemptResult result = worker.start(desk.saying(prompt).epoch(i).assignment(), desk.events()::add)
                        .await();
                assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
                assertThat(result.claim()).contains(prompt);
                assertThat(result.exitCode()).isEmpty();
                assertThat(result.session()).contains("s-sum");
            }
            assertThat(worker.condition().state()).isEqualTo(WorkerCondition.State.IDLE);
            assertThat(worker.condition().assignments()).isEqualTo(3);
            assertThat(Files.readString(desk.tree().resolve("sum.txt"))).isEqualTo("444");
        }
    }

    @Test
    void hasOneAssignmentAtATime() throws Exception {
        Desk desk = new Desk(folder);
        try (LongLivedWorker worker = Desk.ndjson("wait").open(desk.place())) {
            RunningAttempt first = worker.start(desk.assignment(), desk.events()::add);
            assertThatThrownBy(() -> worker.start(desk.assignment(), WorkerListener.SILENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("sum");
            desk.heard(WorkerEvent.Progress.class);
            first.cancel();
            assertThat(first.await().outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(worker.condition().state()).isEqualTo(WorkerCondition.State.IDLE);
        }
    }

    @Test
    void whatCompletesWhenItIsCancelledIsCancelled() throws Exception {
        Desk desk = new Desk(folder);
        RunningAttempt attempt = desk.start(Desk.ndjson("misbehave COMPLETES_WHEN_CANCELLED"));
        desk.heard(WorkerEvent.Progress.class);
        attempt.cancel();
        assertThat(attempt.await().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void whoIgnoresACancellationIsEnded() throws Exception {
        Desk desk = new Desk(folder);
        try (LongLivedWorker worker = Desk.ndjson("misbehave IGNORES_CANCEL").open(desk.place())) {
            RunningAttempt attempt = worker.start(desk.assignment(), desk.events()::add);
            desk.heard(WorkerEvent.Progress.class);
            attempt.cancel();
            assertThat(attempt.await().outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(worker.condition().state()).isEqualTo(WorkerCondition.State.ENDED);
        }
    }

    @Test
    void whoHasEndedAnswersEveryFurtherAssignmentAtOnce() throws Exception {
        Desk desk = new Desk(folder);
        try (LongLivedWorker worker = Desk.ndjson("misbehave CRASHES").open(desk.place())) {
            assertThat(worker.start(desk.assignment(), desk.events()::add)
                            .await()
                            .outcome())
                    .isEqualTo(Outcome.CRASHED);
            AttemptResult second =
                    worker.start(desk.assignment(), desk.events()::add).await();
            assertThat(second.outcome()).isEqualTo(Outcome.CRASHED);
            assertThat(second.exitCode()).hasValue(3);
        }
    }

    @Test
    void memoryThatGrowsIsSeen() throws Exception {
        Desk desk = new Desk(folder);
        try (LongLivedWorker worker = Desk.ndjson("misbehave GROWS_MEMORY").open(desk.place())) {
            worker.start(desk.assignment(), desk.events()::add).await();
            assertThat(worker.condition().residentBytes()).isGreaterThan(96 * MIB);
        }
    }

    @Test
    void workThatNobodyWaitsForIsDoneAndNotAnswered() throws Exception {
        Desk desk = new Desk(folder);
        try (LongLivedWorker worker =
                Desk.ndjson("write posted.txt 4", "answer done").open(desk.place())) {
            worker.start(desk.assignment(), desk.events()::add).await();
            Files.delete(desk.tree().resolve("posted.txt"));
            assertThat(worker.post(desk.epoch(9).assignment())).isTrue();
            Awaitility.await()
                    .atMost(Desk.LONG)
                    .until(() -> Files.exists(desk.tree().resolve("posted.txt")));
            AttemptResult next = worker.start(desk.epoch(10).assignment(), desk.events()::add)
                    .await();
            assertThat(next.outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    @Test
    void aResultOfAnOlderEpochIsToldAndPassedOver() throws Exception {
        Desk desk = new Desk(folder);
        desk.run(Desk.ndjson("misbehave ANSWERS_OLDER_EPOCH"));
        assertThat(desk.heard(WorkerEvent.Ignored.class).what()).contains("epoch 6");
    }

    @Test
    void closingTheWorkerCancelsItsAttempt() throws Exception {
        Desk desk = new Desk(folder);
        LongLivedWorker worker = Desk.ndjson("wait").open(desk.place());
        RunningAttempt attempt = worker.start(desk.assignment(), desk.events()::add);
        desk.heard(WorkerEvent.Progress.class);
        worker.close();
        assertThat(attempt.await().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(worker.post(desk.assignment())).isFalse();
    }

    @Test
    void signalsOfTheProviderAreHeardLiveAndKept() throws Exception {
        Desk desk = new Desk(folder);
        AttemptResult result = desk.run(Desk.ndjson("misbehave OVERLOADED_PROVIDER"));
        assertThat(result.signals()).hasSize(20);
        ProviderSignal.Retrying first =
                (ProviderSignal.Retrying) desk.heard(WorkerEvent.Provider.class).signal();
        assertThat(first.status()).hasValue(529);
        assertThat(first.delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(List.copyOf(result.signals())).contains(first);
    }
}
