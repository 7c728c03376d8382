package dev.gatehouse.cli;

import dev.gatehouse.cli.demo.Demo;
import dev.gatehouse.report.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gate demo}. */
@Command(
        name = "demo",
        description = "Plays two attempts of a worker at a real small Maven project, and judges them before your eyes.")
final class DemoCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("gate-demo-").toRealPath();
        Demo demo = new Demo(
                context.distribution().installation(),
                folder,
                context.terminal().out());
        return demo.run() ? ExitCode.ACCEPTED.code() : ExitCode.REJECTED.code();
    }
}
