package dev.gatehouse.kernel;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.config.GateEntry.When;
import dev.gatehouse.config.Position;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.PlannedGate.Binding;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.plan.PlannedGate.Unresolved;
import dev.gatehouse.plugin.PluginIdentity;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A planned gate, put together by a test. */
final class GateDraft {
    static final Rule RULE = Rule.blocking("fake/*", new Rule.Help("m", "w", "b", "g", "r"));

    private final String name;
    private final Gate gate;
    private List<String> needs = List.of();
    private Mode mode = Mode.BLOCKING;
    private Duration timeout = Duration.ofMinutes(5);
    private Optional<When> when = Optional.empty();
    private Workspace workspace = Workspace.NONE;
    private List<String> tools = List.of();
    private Set<String> environment = Set.of();
    private Set<String> locks = Set.of();
    private boolean readsBase;
    private boolean cacheable = true;
    private String settings = "settings-1";
    private String digest = "0".repeat(64);
    private boolean resolved = true;

    private GateDraft(String name, Gate gate) {
        this.name = name;
        this.gate = gate;
    }

    static GateDraft gate(String name, Gate gate) {
        return new GateDraft(name, gate);
    }

    static GateDraft clean(String name) {
        return gate(name, context -> Judgement.clean(1));
    }

    GateDraft needs(String... names) {
        needs = List.of(names);
        return this;
    }

    GateDraft advisory() {
        mode = Mode.ADVISORY;
        return this;
    }

    GateDraft within(Duration limit) {
        timeout = limit;
        return this;
    }

    GateDraft whenChanged(String... globs) {
        when = Optional.of(new When(List.of(globs)));
        return this;
    }

    GateDraft in(Workspace use) {
        workspace = use;
        return this;
    }

    GateDraft using(String... programs) {
        tools = List.of(programs);
        return this;
    }

    GateDraft reading(String... variables) {
        environment = Set.of(variables);
        return this;
    }

    GateDraft locking(String... names) {
        locks = Set.of(names);
        return this;
    }

    GateDraft readingBase() {
        readsBase = true;
        return this;
    }

    GateDraft uncacheable() {
        cacheable = false;
        return this;
    }

    GateDraft set(String canonical) {
        settings = canonical;
        return this;
    }

    GateDraft fromPlugin(String sha256) {
        digest = sha256;
        return this;
    }

    GateDraft unresolved() {
        resolved = false;
        return this;
    }

    PlannedGate build() {
        String canonical = settings;
        GateEntry entry = new GateEntry(
                name,
                "fake",
                needs,
                mode,
                timeout,
                when,
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                GateEntry.Existing.ALLOW,
                List.of(),
                () -> canonical,
                new Position("gate.yaml", 1, 1));
        return new PlannedGate(entry, binding());
    }

    private Binding binding() {
        Footprint footprint = new Footprint(List.of("**"), readsBase, workspace, tools, environment, locks, cacheable);
        return resolved
                ? new Bound(
                        gate, footprint, List.of(RULE), new PluginIdentity("fake", "1", digest, Path.of("fake.jar")))
                : new Unresolved("no plugin offers it", "install one");
    }
}
