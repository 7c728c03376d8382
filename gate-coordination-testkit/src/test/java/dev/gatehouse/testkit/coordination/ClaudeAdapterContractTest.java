package dev.gatehouse.testkit.coordination;

import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.claude.ClaudeAdapter;
import dev.gatehouse.worker.claude.ClaudeOptions;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ClaudeAdapterContractTest extends WorkerAdapterContract {

    @Override
    protected WorkerAdapter adapter(Conduct conduct) {
        return new ClaudeAdapter(ClaudeOptions.standard()
                .withProgram(Conducted.command("claude", conduct))
                .withPatience(Conducted.HARDLY));
    }

    @Override
    protected WorkerAdapter adapterWithoutProgram() {
        return new ClaudeAdapter(ClaudeOptions.standard().withProgram(List.of("no-such-worker")));
    }
}
