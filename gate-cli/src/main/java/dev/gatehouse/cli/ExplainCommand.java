package dev.gatehouse.cli;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Inspection;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gate explain}. */
@Command(
        name = "explain",
        description = "Explains a rule; of a family or gate type it lists the rules, and without an argument all.")
final class ExplainCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "Such as tests/failed, tests/* or tests.")
    private @Nullable String rule;

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Inspection inspection = new Inspection(context.distribution().installation());
        List<Rule> rules = inspection.rules(place.directory(context));
        PrintStream out = context.terminal().out();
        List<Rule> family = rule == null ? rules : Inspection.family(rules, rule);
        if (family.isEmpty()) {
            String id = String.valueOf(rule);
            out.print(Explanation.of(Inspection.rule(rules, id), id));
        } else {
            family.forEach(each -> out.println(Explanation.line(each)));
        }
        return ExitCode.ACCEPTED.code();
    }
}
