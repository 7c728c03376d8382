package dev.gatehouse.cli;

import dev.gatehouse.report.Style;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.verdict.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is tried, by whose policy, where: what proving and calibrating share. */
final class TrialOptions {
    @Mixin
    private Place place = new Place();

    @Mixin
    private RevisionOptions revisions = new RevisionOptions();

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

    @Mixin
    private ColorOption color = new ColorOption();

    CheckRequest request(Context context) {
        return new CheckRequest(
                place.directory(context),
                revisions.revisions(),
                Optional.empty(),
                gates,
                isolated ? Trust.CHECKOUT : Trust.IN_PLACE,
                policy == CheckCommand.PolicyChoice.TREE ? Set.of(CheckRequest.Option.POLICY_FROM_TREE) : Set.of(),
                Optional.empty(),
                "");
    }

    Style style(Context context) {
        return Screen.of(context).style(color.choice());
    }

    /** Running gates, where a person watches. */
    LiveView live(Context context, boolean forPeople) {
        return forPeople ? Screen.of(context).live() : LiveView.NONE;
    }
}
