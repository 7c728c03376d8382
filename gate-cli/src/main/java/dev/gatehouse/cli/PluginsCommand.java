package dev.gatehouse.cli;

import dev.gatehouse.plugin.CatalogProblem;
import dev.gatehouse.plugin.PluginListing;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Inspection;
import dev.gatehouse.runner.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gate plugins}. */
@Command(name = "plugins", description = "Lists plugins: from where, with what digest, and the gate types they bring.")
final class PluginsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    PluginsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Inspection inspection = new Inspection(context.distribution().installation());
        Inspection.Plugins plugins = inspection.plugins(policy(inspection));
        PrintStream out = context.terminal().out();
        plugins.plugins().forEach(plugin -> show(plugin, out));
        for (CatalogProblem problem : plugins.problems()) {
            out.println(Complaints.printable(problem.file() + ": " + problem.cause()));
            out.println("  " + Complaints.printable(problem.remedy()));
        }
        return ExitCode.ACCEPTED.code();
    }

    /** Pins count only where there is a policy; its absence is no reason not to list. */
    private Optional<String> policy(Inspection inspection) throws IOException, InterruptedException {
        try {
            return Optional.of(inspection.policy(place.directory(context), Optional.empty()));
        } catch (Problem | dev.gatehouse.git.RepositoryProblem e) {
            return Optional.empty();
        }
    }

    private static void show(PluginListing plugin, PrintStream out) {
        String pin =
                plugin.origin().equals(PluginListing.BUILT_IN) ? "" : plugin.pinned() ? ", pinned" : ", not pinned";
        out.println(Complaints.printable(
                plugin.plugin().id() + " " + plugin.plugin().version() + "  (" + plugin.origin() + pin + ")"));
        out.println("  gate types  " + String.join(", ", plugin.gateTypes()));
        out.println("  file        " + plugin.plugin().file());
        out.println("  sha256      " + plugin.plugin().sha256());
        plugin.problem().ifPresent(problem -> out.println("  unusable    " + Complaints.printable(problem)));
    }
}
