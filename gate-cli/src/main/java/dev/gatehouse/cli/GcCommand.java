package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Housekeeping;
import dev.gatehouse.store.Collected;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gate gc}. */
@Command(name = "gc", description = "Removes what the gate's state no longer needs. Safe while other gates run.")
final class GcCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1 << 20;

    private final Context context;

    @Mixin
    private Place place = new Place();

    GcCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Collected collected = new Housekeeping(context.distribution().installation()).run(place.directory(context));
        context.terminal()
                .out()
                .println("Removed " + collected.removed() + " entries (" + collected.removedBytes() / MEBIBYTE
                        + " MiB), kept " + collected.kept() + ".");
        return ExitCode.ACCEPTED.code();
    }
}
