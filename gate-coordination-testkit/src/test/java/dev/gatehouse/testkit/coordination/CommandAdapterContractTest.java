package dev.gatehouse.testkit.coordination;

import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.command.CommandAdapter;
import dev.gatehouse.worker.command.CommandOptions;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CommandAdapterContractTest extends WorkerAdapterContract {

    @Override
    protected WorkerAdapter adapter(Conduct conduct) {
        return new CommandAdapter(new CommandOptions(
                Conducted.command("plain", conduct), CommandOptions.Delivery.FILE, Conducted.HARDLY));
    }

    @Override
    protected WorkerAdapter adapterWithoutProgram() {
        return new CommandAdapter(CommandOptions.of(List.of("no-such-worker"), CommandOptions.Delivery.FILE));
    }
}
