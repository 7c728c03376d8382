package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Inspection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate config show|schema|validate}. */
@Command(
        name = "config",
        synopsisSubcommandLabel = "show|schema|validate",
        description = "Shows, describes or checks a gate.yaml.")
final class ConfigCommand {
    private final Context context;

    @Mixin
    private Place own = new Place();

    ConfigCommand(Context context) {
        this.context = context;
    }

    @Command(name = "show", description = "Prints the policy with every default filled in.")
    int show(@Mixin Place place, @Mixin PolicyOption policy) throws Exception {
        Inspection inspection = inspection();
        context.terminal()
                .out()
                .print(Complaints.printable(
                        inspection.show(inspection.policy(place.directory(context), policy.target()))));
        return ExitCode.ACCEPTED.code();
    }

    @Command(name = "schema", description = "Prints the JSON schema of gate.yaml, for editors.")
    int schema(@Mixin Place place) {
        context.terminal().out().println(inspection().schema());
        return ExitCode.ACCEPTED.code();
    }

    @Command(name = "validate", description = "Checks the policy as a run would.")
    int validate(@Mixin Place place, @Mixin PolicyOption policy) throws Exception {
        Inspection inspection = inspection();
        List<String> warnings = inspection.validate(inspection.policy(place.directory(context), policy.target()));
        warnings.forEach(warning -> context.terminal().err().println(Complaints.printable(warning)));
        if (warnings.isEmpty()) {
            context.terminal().out().println("gate.yaml is valid.");
        }
        return warnings.isEmpty() ? ExitCode.ACCEPTED.code() : ExitCode.INCONCLUSIVE.code();
    }

    private Inspection inspection() {
        return new Inspection(context.distribution().installation());
    }

    /** Whose policy. */
    static final class PolicyOption {
        @Option(names = "--target", paramLabel = "REF", description = "The policy at this ref, not the working tree's.")
        private @Nullable String target;

        Optional<String> target() {
            return Optional.ofNullable(target);
        }
    }
}
