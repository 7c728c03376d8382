package dev.gatehouse.cli;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Inspection;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gate explain}. */
@Command(name = "explain", description = "Explains a rule; without one, lists them all.")
final class ExplainCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "Such as tests/failed.")
    private @Nullable String rule;

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Inspection inspection = new Inspection(context.distribution().installation());
        PrintStream out = context.terminal().out();
        if (rule == null) {
            inspection
                    .rules()
                    .forEach(each ->
                            out.printf("%-32s %s%n", each.id(), each.help().meaning()));
        } else {
            explain(inspection.rule(rule), out);
        }
        return ExitCode.ACCEPTED.code();
    }

    private static void explain(Rule rule, PrintStream out) {
        Rule.Help help = rule.help();
        String level = rule.level().name().toLowerCase(Locale.ROOT);
        out.println(rule.id() + "  (" + level + ", unless the policy says otherwise)");
        part(out, "", help.meaning());
        part(out, "Why it matters when an agent wrote the change", help.why());
        part(out, "Bad", help.bad());
        part(out, "Good", help.good());
        part(out, "How to put it right", help.remedy());
        part(
                out,
                "How a person can waive it, in gate.yaml on the target branch",
                "waivers: [{rule: " + rule.id()
                        + ", fingerprint: \"…\", reason: \"…\", owner: \"@you\", until: 2027-01-31}]");
    }

    private static void part(PrintStream out, String title, String text) {
        out.println();
        if (!title.isEmpty()) {
            out.println(title + ":");
        }
        text.lines().forEach(line -> out.println("  " + line));
    }
}
