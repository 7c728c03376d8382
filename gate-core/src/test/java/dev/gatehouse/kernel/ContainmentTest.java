package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.Bench.judged;
import static dev.gatehouse.kernel.Bench.notProven;
import static dev.gatehouse.kernel.GateDraft.clean;
import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a gate does, the run goes on and says what happened. */
@Timeout(60)
class ContainmentTest {
    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root);
        bench.ground.file("a.txt", "one\ntwo\n");
    }

    @Test
    void aGateThatThrowsIsNotProvenAndItsStackTraceIsKept() throws Exception {
        Judgement.NotProven unproven = notProven(ask(context -> {
            throw new IllegalStateException("boom \u001b[31m");
        }));

        assertThat(unproven.cause()).contains("IllegalStateException: boom").contains("ContainmentTest");
        assertThat(unproven.cause()).doesNotContain("\u001b");
        assertThat(unproven.evidence().get(0).file()).content().contains("at dev.gatehouse.kernel.ContainmentTest");
    }

    @Test
    void aGateThatThrowsAnErrorIsNotProven() throws Exception {
        assertThat(notProven(ask(context -> recurse(context, 1))).cause()).contains("StackOverflowError");
        assertThat(notProven(ask(context -> {
                            throw new NoClassDefFoundError("org/acme/Gone");
                        }))
                        .cause())
                .contains("NoClassDefFoundError");
    }

    @Test
    void aGateThatRunsOutOfMemoryIsNotProvenAndSaysSo() throws Exception {
        assertThat(notProven(ask(context -> {
                            throw new OutOfMemoryError("Java heap space");
                        }))
                        .cause())
                .isEqualTo("the gate ran out of memory");
    }

    @Test
    void anExceptionThatCannotEvenBeDescribedIsNotProven() throws Exception {
        assertThat(notProven(ask(context -> {
                            throw new IllegalStateException() {
                                @Override
                                public String toString() {
                                    throw new IllegalStateException("no");
                                }
                            };
                        }))
                        .cause())
                .contains("could not even say how");
    }

    @Test
    void aGateThatReturnsNullIsNotProven() throws Exception {
        assertThat(notProven(ask(context -> null)).cause()).isEqualTo("the gate returned null");
    }

    @Test
    void aGateThatExaminedNothingIsNotProven() throws Exception {
        assertThat(notProven(ask(context -> Judgement.clean(0))).cause()).contains("examined nothing");
        assertThat(notProven(ask(context -> Judgement.clean(-1))).cause()).contains("-1");
    }

    @Test
    void aFindingAtAnImpossiblePlaceIsNotProven() throws Exception {
        assertThat(misplaced(Location.of("gone.txt", 1))).contains("gone.txt:1").contains("neither tree");
        assertThat(misplaced(Location.of("/etc/passwd"))).contains("neither tree");
        assertThat(misplaced(Location.of("../a.txt"))).contains("neither tree");
        assertThat(misplaced(Location.of("a.txt", 5))).contains("no more than 3 lines");
        assertThat(misplaced(new Location("a.txt", 1, -1, 1, 0))).contains("counts backwards");
        assertThat(misplaced(new Location("a.txt", 2, 1, 1, 1))).contains("ends before it begins");
        assertThat(misplaced(new Location("a.txt", 1, 1, 9, 1))).contains("no more than 3 lines");
    }

    @Test
    void aFindingAtAPossiblePlaceCounts() throws Exception {
        bench.ground.files.get(Side.BASE).put("deleted.txt", "x\n");

        Execution execution = ask(context -> Judgement.found(
                1,
                List.of(
                        at(Location.of("a.txt")),
                        at(Location.of("a.txt", 2, 3)),
                        at(Location.of("a.txt", 3)),
                        at(Location.of("deleted.txt", 1)))));

        assertThat(judged(execution).findings()).hasSize(4);
    }

    @Test
    void aRuleThatTheTypeDoesNotDeclareIsNotProven() throws Exception {
        assertThat(notProven(ask(context -> Judgement.found(1, List.of(Finding.of("other/rule", "k", "m")))))
                        .cause())
                .contains("'other/rule'");
    }

    @Test
    void aFindingWithoutAKeyIsNotProven() throws Exception {
        assertThat(notProven(ask(context -> Judgement.found(1, List.of(Finding.of("fake/x", null, "m")))))
                        .cause())
                .contains("no rule, key or message");
    }

    @Test
    void tooManyFindingsAndTooLongTextsAreCutAndCounted() throws Exception {
        List<Finding> many = new ArrayList<>();
        IntStream.range(0, 10_007).forEach(i -> many.add(Finding.of("fake/x", "k" + i, "m".repeat(3_000))));

        Judgement.Judged judged = judged(ask(context -> Judgement.found(1, many)));

        assertThat(judged.findings())
                .hasSize(10_000)
                .allMatch(finding -> finding.message().length() <= 2_000);
        assertThat(judged.measures()).contains(new Measure("findings-not-kept", 7, "count"));
    }

    @Test
    void theContextIsNoLongerValidOnceTheGateHasAnswered() throws Exception {
        AtomicReference<GateContext> kept = new AtomicReference<>();
        ask(context -> {
            kept.set(context);
            return Judgement.clean(1);
        });

        assertThat(catchThrowable(() -> kept.get().changes()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has answered");
    }

    @Test
    void checkoutsThatAGateForgetsAreClosed() throws Exception {
        ask(context -> {
            context.checkout(Side.HEAD);
            return Judgement.clean(1);
        });

        assertThat(bench.ground.closed).hasSize(1);
    }

    @Test
    void evidenceStaysInTheGatesOwnFolder() throws Exception {
        assertThat(notProven(ask(context -> {
                            context.evidence("../../escape.txt");
                            return Judgement.clean(1);
                        }))
                        .cause())
                .contains("'../../escape.txt' is no name for evidence");
    }

    @Test
    void gatesRunOnThreadsOfTheirOwnWithTheirOwnClasses() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        Gate gate = context -> {
            thread.set(Thread.currentThread());
            loader.set(Thread.currentThread().getContextClassLoader());
            return Judgement.clean(1);
        };
        ask(gate);

        thread.get().join();
        assertThat(loader.get()).isSameAs(gate.getClass().getClassLoader());
    }

    @Test
    void aListenerThatThrowsChangesNothing() throws Exception {
        bench.listener = new RunListener() {
            @Override
            public void started(String gate) {
                throw new IllegalStateException("listener");
            }

            @Override
            public void finished(Execution execution) {
                throw new IllegalStateException("listener");
            }
        };

        assertThat(judged(ask(clean("a"))).examined()).isEqualTo(1);
    }

    @Test
    void progressIsOneHarmlessLine() throws Exception {
        List<String> lines = new ArrayList<>();
        bench.listener = new RunListener() {
            @Override
            public void progress(String gate, String line) {
                lines.add(gate + ": " + line);
            }
        };

        ask(gate("g", context -> {
            context.progress("one\n::error::\u001b]0;title\u0007");
            return Judgement.clean(1);
        }));

        assertThat(lines).containsExactly("g: one ::error:: ]0;title ");
    }

    @Test
    void memoryLastsAndIsTheGatesOwn() throws Exception {
        Gate counting = context -> {
            Path file = context.memory().resolve("count");
            Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + "x");
            return Judgement.clean(Files.size(file));
        };

        bench.judge(gate("a", counting).uncacheable(), gate("../b", counting).uncacheable());

        assertThat(judged(ask(gate("a", counting).uncacheable())).examined()).isEqualTo(2);
        assertThat(bench.ground.memory()).isDirectoryContaining(folder -> folder.endsWith("%2e%2e%2fb"));
    }

    private Execution ask(Gate gate) throws InterruptedException {
        return ask(gate("gate", gate));
    }

    private Execution ask(GateDraft draft) throws InterruptedException {
        return bench.judge(draft).values().iterator().next();
    }

    private String misplaced(Location place) throws InterruptedException {
        return notProven(ask(context -> Judgement.found(1, List.of(at(place))))).cause();
    }

    private static Finding at(Location place) {
        return Finding.of("fake/x", "key", "message").at(place);
    }

    private static Judgement recurse(GateContext context, int depth) {
        return depth < 0 ? Judgement.clean(1) : recurse(context, depth + 1);
    }
}
