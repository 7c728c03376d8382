package dev.gatehouse.cli;

import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.verdict.Trust;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code gate check}. */
@Command(
        name = "check",
        description = {
            "Judges the working tree against its target, by the target's policy.",
            "In place it is a preview for the co-operative; --isolated judges in a checkout of its own."
        },
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    @Mixin
    private RevisionOptions revisions = new RevisionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--isolated",
            description = "Run the gates in a checkout made for it, with a home and caches of its own.")
    private boolean isolated;

    @Option(
            names = "--policy",
            paramLabel = "target|tree",
            defaultValue = "target",
            description =
                    "Whose gate.yaml counts. `tree` is a preview with the judged tree's own; the verdict says so.")
    private PolicyChoice policy = PolicyChoice.TARGET;

    @Option(names = "--tier", paramLabel = "NAME", description = "Only the gates of this tier.")
    private @Nullable String tier;

    @Option(names = "--only", paramLabel = "GATE", split = ",", description = "Only these gates and what they need.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--fail-fast", description = "End the run at the first blocking failure.")
    private boolean failFast;

    @Option(names = "--no-cache", description = "Run every gate, whatever is known.")
    private boolean noCache;

    @Option(
            names = "--claim",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the worker says about its work.")
    private String claim = "";

    @Option(
            names = "--built-since",
            paramLabel = "INSTANT",
            converter = InstantText.class,
            description =
                    "You have just built this tree: outputs since then (such as 2027-01-31T12:00:00Z) count as this"
                            + " run's, and gates read them instead of building again.")
    private @Nullable Instant builtSince;

    CheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return wanted().run(context).code();
    }

    /** What the arguments ask for. */
    CheckRun wanted() {
        CheckRequest request = new CheckRequest(
                place.directory(context),
                revisions.revisions(),
                Optional.ofNullable(tier),
                only,
                isolated ? Trust.CHECKOUT : Trust.IN_PLACE,
                options(),
                Optional.ofNullable(builtSince),
                claim);
        return new CheckRun(request, output.wanted());
    }

    private Set<CheckRequest.Option> options() {
        Set<CheckRequest.Option> options = EnumSet.noneOf(CheckRequest.Option.class);
        if (policy == PolicyChoice.TREE) {
            options.add(CheckRequest.Option.POLICY_FROM_TREE);
        }
        if (failFast) {
            options.add(CheckRequest.Option.FAIL_FAST);
        }
        if (noCache) {
            options.add(CheckRequest.Option.NO_CACHE);
        }
        return options;
    }

    /** Reads an instant. */
    static final class InstantText implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no instant such as 2027-01-31T12:00:00Z");
            }
        }
    }

    /** Whose gate.yaml counts. */
    enum PolicyChoice {
        TARGET,
        TREE
    }
}
