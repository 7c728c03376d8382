package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.Evidence;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.Usage;
import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An adapter that starts nothing and says that all went well is noticed by every single test of the contract. */
class WorkerAdapterContractBitesTest {

    @TempDir
    private Path folder;

    static Stream<Method> tests() {
        return Arrays.stream(WorkerAdapterContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void anAdapterThatOnlyPretendsIsNoticed(Method test) throws Exception {
        WorkerAdapterContract contract = new OverPretending();
        contract.folder = folder;
        contract.makeFolders();
        assertThatThrownBy(() -> test.invoke(contract)).isNotNull();
    }

    private static final class OverPretending extends WorkerAdapterContract {
        @Override
        protected WorkerAdapter adapter(Conduct conduct) {
            return Pretended::start;
        }

        @Override
        protected WorkerAdapter adapterWithoutProgram() {
            return Pretended::start;
        }
    }

    /** All is well, and well again when it is cancelled afterwards. */
    private static final class Pretended implements RunningAttempt {
        private final Evidence evidence;
        private String message = "fine";

        private Pretended(Evidence evidence) {
            this.evidence = evidence;
        }

        static RunningAttempt start(Assignment assignment, WorkerListener listener) {
            listener.heard(new WorkerEvent.Heartbeat());
            Path nothing = assignment.records().resolve("nothing.txt");
            return new Pretended(new Evidence(nothing, nothing, ""));
        }

        @Override
        public CompletableFuture<AttemptResult> onEnd() {
            return CompletableFuture.completedFuture(new AttemptResult(
                    Outcome.COMPLETED,
                    message,
                    Optional.empty(),
                    Usage.NONE,
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    evidence,
                    Duration.ofSeconds(1)));
        }

        @Override
        public void cancel() {
            message = "cancelled";
        }
    }
}
