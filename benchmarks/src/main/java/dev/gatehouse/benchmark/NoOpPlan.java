package dev.gatehouse.benchmark;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.config.Position;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.kernel.Assignment;
import dev.gatehouse.kernel.Options;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plugin.PluginIdentity;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan of gates that look at one thing and have nothing to say. */
final class NoOpPlan {
    private static final Gate NO_OP = context -> Judgement.clean(1);
    private static final Footprint FOOTPRINT =
            new Footprint(List.of("**"), false, Workspace.NONE, List.of(), Set.of(), Set.of(), true);

    private NoOpPlan() {}

    static Assignment assignment(int gates, Path folder, Options options) {
        List<PlannedGate> planned =
                IntStream.range(0, gates).mapToObj(i -> gate("gate-" + i)).toList();
        Set<String> names = planned.stream().map(PlannedGate::name).collect(Collectors.toSet());
        return Assignment.of(new Plan(planned), new Selection(Coverage.FULL, names), new BareGround(folder), options);
    }

    private static PlannedGate gate(String name) {
        GateEntry entry = new GateEntry(
                name,
                "no-op",
                List.of(),
                Mode.BLOCKING,
                Duration.ofMinutes(1),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                GateEntry.Existing.ALLOW,
                List.of(),
                () -> "",
                new Position("gate.yaml", 1, 1));
        PluginIdentity plugin = new PluginIdentity("no-op", "1", "0".repeat(64), Path.of("no-op.jar"));
        return new PlannedGate(entry, new PlannedGate.Bound(NO_OP, FOOTPRINT, List.of(), plugin));
    }
}
