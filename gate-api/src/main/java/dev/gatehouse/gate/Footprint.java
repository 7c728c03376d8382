package dev.gatehouse.gate;

import java.util.List;
import java.util.Set;

/**
 * What a judgement depends on (and so what its cache key holds), and what the gate needs of the host.
 *
 * @param inputs globs of the paths whose contents it reads; {@code **} for all
 * @param readsBase whether it also reads the base or the changes
 * @param workspace how it uses the workspace
 * @param tools programs that it starts: a bare name is looked up in PATH, one with a {@code /} lies in the tree and
 *     counts as a runner file, taken from the base where the gate runs in a checkout
 * @param environment names of the environment variables that it reads
 * @param locks names it must hold alone while it runs
 * @param cacheable whether its judgement may be cached at all
 */
public record Footprint(
        List<String> inputs,
        boolean readsBase,
        Workspace workspace,
        List<String> tools,
        Set<String> environment,
        Set<String> locks,
        boolean cacheable) {

    /** The lock that gates running a build in the tree share: two builds in one output folder corrupt it. */
    public static final String WORKSPACE_LOCK = "workspace";

    /** Reads all contents and the base, starts nothing. */
    public static final Footprint PURE =
            new Footprint(List.of("**"), true, Workspace.NONE, List.of(), Set.of(), Set.of(), true);

    public Footprint {
        inputs = List.copyOf(inputs);
        tools = List.copyOf(tools);
        environment = Set.copyOf(environment);
        locks = Set.copyOf(locks);
    }

    /** A gate that runs these programs in the tree, alone under the workspace's lock. */
    public static Footprint running(List<String> tools) {
        return new Footprint(List.of("**"), false, Workspace.SHARED, tools, Set.of(), Set.of(WORKSPACE_LOCK), true);
    }
}
