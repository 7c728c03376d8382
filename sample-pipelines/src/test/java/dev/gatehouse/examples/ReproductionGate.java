package dev.gatehouse.examples;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gate.Setting;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Wants the tests of a bug fix to fail on the code that has the bug. */
public final class ReproductionGate implements GateType<ReproductionGate.Settings> {
    public record Settings(
            @Setting("Globs of the test files") List<String> tests,

            @Setting("The command that runs them") CommandLine run) {}

    private static final Rule PASSES = Rule.blocking(
            "reproduction/passes-without-fix",
            new Help(
                    "The tests of this change also pass on the code without it.",
                    "A worker that has found no bug can still write a test and report a fix.",
                    "assertEquals(0, parcels(0, 3))",
                    "assertEquals(3, parcels(7, 3)), where the base says 2",
                    "Write a test that fails on the base for the reason that was reported."));
    private static final Rule MISSING = Rule.blocking(
            "reproduction/no-test",
            new Help(
                    "The change touches no test.",
                    "Nobody can tell later that the bug is gone.",
                    "a change of src/main alone",
                    "a change of src/main with a test beside it",
                    "Add a test that fails on the base."));

    @Override
    public String name() {
        return "reproduction";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public List<Rule> rules() {
        return List.of(PASSES, MISSING);
    }

    // snippet: gate
    @Override
    public Gate create(Settings settings) {
        PathGlobs tests = PathGlobs.of(settings.tests());
        return new Gate() {
            @Override
            public Footprint footprint() {
                // It starts a program, and what it says depends on the base as well: both are part of the cache's key.
                Footprint running = Footprint.running(List.of(settings.run().program()));
                return new Footprint(
                        running.inputs(),
                        true,
                        running.workspace(),
                        running.tools(),
                        running.environment(),
                        running.locks(),
                        running.cacheable());
            }

            @Override
            public Judgement judge(GateContext context) throws IOException, InterruptedException {
                if (context.side() == Side.BASE) {
                    return Judgement.clean(1); // "was it there before?": the base adds no tests, so no
                }
                List<String> changed = context.changes().stream()
                        .map(Change::after)
                        .flatMap(Optional::stream)
                        .filter(tests::matches)
                        .toList();
                return changed.isEmpty()
                        ? Judgement.found(1, List.of(Finding.of(MISSING.id(), "no-test", "no test was changed")))
                        : onTheBase(context, changed, settings.run());
            }
        };
    }

    /** The base's sources with the submission's tests, in a checkout that nobody else uses. */
    private static Judgement onTheBase(GateContext context, List<String> tests, CommandLine line)
            throws IOException, InterruptedException {
        try (Checkout base = context.checkout(Side.BASE)) {
            for (String test : tests) {
                copy(context.content(Side.HEAD), test, base.root());
            }
            Run run = context.run(Command.of(line.words(), base.root()));
            if (run.exit() instanceof Exit.NotStarted not) {
                return Judgement.notProven(not.cause(), not.remedy());
            }
            if (run.exit() instanceof Exit.TimedOut) {
                return Judgement.notProven("the tests did not end on the base", "see whether they hang there");
            }
            return Judgement.found(tests.size(), run.exit().isSuccess() ? findings(tests) : List.of());
        }
    }
    // end

    private static List<Finding> findings(List<String> tests) {
        return tests.stream()
                .map(test -> Finding.of(PASSES.id(), test, "passes without the change, so it shows no fault")
                        .at(Location.of(test)))
                .toList();
    }

    private static void copy(Content content, String path, Path root) throws IOException {
        Path target = root.resolve(path);
        Files.createDirectories(target.getParent());
        try (InputStream in = content.open(path).orElseThrow(() -> new IOException(path + " is no regular file"))) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
