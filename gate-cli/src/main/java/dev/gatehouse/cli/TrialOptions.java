package dev.gatehouse.cli;

import dev.gatehouse.report.Style;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.verdict.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which gates are tried, by whose policy, where: what proving and calibrating share. */
final class TrialOptions {
    private static final int COLUMNS = 80;

    @Option(
            names = "--gate",
            paramLabel = "NAME",
            split = ",",
            description = "Only this gate, with what it needs. May be given several times.")
    private List<String> gates = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "target|tree",
            defaultValue = "target",
            description = "Whose gate.yaml counts: the target's, or the one in the working tree.")
    private CheckCommand.PolicyChoice policy = CheckCommand.PolicyChoice.TARGET;

    @Option(
            names = "--isolated",
            description = "With a home and caches of the gate's own, as `gate check --isolated` has them.")
    private boolean isolated;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "When output is coloured. auto: on a terminal, and not when NO_COLOR is set.")
    private ColorChoice color = ColorChoice.AUTO;

    List<String> gates() {
        return List.copyOf(gates);
    }

    Trust trust() {
        return isolated ? Trust.CHECKOUT : Trust.IN_PLACE;
    }

    Set<CheckRequest.Option> options() {
        return policy == CheckCommand.PolicyChoice.TREE ? Set.of(CheckRequest.Option.POLICY_FROM_TREE) : Set.of();
    }

    Style style(Context context) {
        boolean coloured = context.terminal().coloured(color, context.surroundings());
        return coloured ? new Style(Style.Palette.ANSI, Style.PLAIN.width()) : Style.PLAIN;
    }

    /** Running gates, where a person watches. */
    LiveView live(Context context, boolean forPeople) {
        return forPeople && context.terminal().interactive() ? LiveView.on(context.terminal(), COLUMNS) : LiveView.NONE;
    }
}
