package dev.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of approvals. */
class ApprovalsTest {
    private static final Approval ONE = new Approval(
            "d1", Trial.TREE, "new CI\nend approval/1 \u001b[2J", "Ann <ann@x>", Instant.ofEpochMilli(1234));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("state/approvals");
    }

    @Test
    void noFileIsNoApproval() throws IOException {
        assertThat(Approvals.in(file).all()).isEmpty();
    }

    @Test
    void whatIsRecordedIsRead() throws IOException {
        Approvals.in(file).record(ONE);
        Approvals.in(file).record(ONE);

        assertThat(Approvals.in(file).all()).containsExactly(ONE, ONE);
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aTornLineApprovesNothingAndSwallowsNothing() throws IOException {
        String torn = ApprovalLine.write(ONE);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, torn.substring(0, torn.length() - 4), StandardOpenOption.CREATE);

        assertThat(Approvals.in(file).all()).isEmpty();
        Approvals.in(file).record(ONE);
        assertThat(Approvals.in(file).all()).containsExactly(ONE);
    }

    @Test
    void noBeginningOfALineApprovesAnything() {
        String line = ApprovalLine.write(ONE);

        for (int end = 0; end < line.length(); end++) {
            assertThat(ApprovalLine.read(line.substring(0, end))).isEmpty();
        }
        assertThat(ApprovalLine.read(line)).contains(ONE);
    }

    @Test
    void garbageApprovesNothing() throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "approval/1 d %zz x y z end\napproval/1 d1 " + Trial.TREE + " never a b end\n\n{}\n");

        assertThat(Approvals.in(file).all()).isEmpty();
    }

    @Test
    void severalWritersLoseNothing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Void>> writers = new ArrayList<>();
        Callable<Void> writer = () -> {
            for (int i = 0; i < 25; i++) {
                Approvals.in(file).record(ONE);
            }
            return null;
        };
        for (int i = 0; i < 4; i++) {
            writers.add(pool.submit(writer));
        }
        for (Future<Void> one : writers) {
            one.get();
        }
        pool.shutdown();

        assertThat(Approvals.in(file).all()).hasSize(100).containsOnly(ONE);
    }
}
