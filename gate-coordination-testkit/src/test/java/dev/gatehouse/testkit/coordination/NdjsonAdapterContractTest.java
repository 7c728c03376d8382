package dev.gatehouse.testkit.coordination;

import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.ndjson.NdjsonAdapter;
import dev.gatehouse.worker.ndjson.NdjsonOptions;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class NdjsonAdapterContractTest extends WorkerAdapterContract {

    @Override
    protected WorkerAdapter adapter(Conduct conduct) {
        return new NdjsonAdapter(new NdjsonOptions(Conducted.command("v1", conduct), Conducted.HARDLY));
    }

    @Override
    protected WorkerAdapter adapterWithoutProgram() {
        return new NdjsonAdapter(NdjsonOptions.of(List.of("no-such-worker")));
    }
}
