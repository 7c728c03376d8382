package dev.gatehouse.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who waits for a commit is served by whoever commits next. */
class GroupCommitTest {
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aLoneChangeIsCommittedByItsOwnThread() throws IOException {
        Thread here = Thread.currentThread();
        GroupCommit commits = new GroupCommit(group -> {
            assertThat(Thread.currentThread()).isSameAs(here);
            commit(group);
        });

        assertThat(commits.<String>submit(session -> "done")).isEqualTo("done");
        assertThat(groups).containsExactly(1);
    }

    @Test
    void whatGathersDuringACommitIsCommittedTogether() throws Exception {
        CountDownLatch firstIsIn = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(group -> {
            firstIsIn.countDown();
            await(go);
            commit(group);
        });
        List<Thread> threads = new ArrayList<>();
        List<CompletableFuture<String>> answers = new ArrayList<>();
        answers.add(inThread(threads, () -> commits.<String>submit(session -> "0")));
        await(firstIsIn);
        for (int i = 1; i <= 5; i++) {
            String answer = String.valueOf(i);
            answers.add(inThread(threads, () -> commits.<String>submit(session -> answer)));
        }
        Awaitility.await()
                .until(() -> threads.stream().skip(1).allMatch(thread -> thread.getState() == Thread.State.WAITING));
        threads.get(3).interrupt();
        go.countDown();

        for (int i = 0; i <= 5; i++) {
            assertThat(answers.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(String.valueOf(i));
        }
        assertThat(groups).containsExactly(1, 5);
    }

    @Test
    void aCommitterThatBreaksDownLeavesNobodyWaiting() {
        GroupCommit commits = new GroupCommit(group -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> commits.submit(session -> "1")).hasMessage("broken");
        assertThatThrownBy(() -> commits.submit(session -> "2")).hasMessage("broken");
    }

    private void commit(List<Pending<?>> group) {
        groups.add(group.size());
        for (Pending<?> pending : group) {
            try {
                // These changes need no session.
                pending.apply(null);
            } catch (java.sql.SQLException e) {
                pending.fail(new IOException(e));
            }
        }
    }

    private interface Work {
        String run() throws IOException;
    }

    private static CompletableFuture<String> inThread(List<Thread> threads, Work work) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(work.run());
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(new ExecutionException(e));
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
