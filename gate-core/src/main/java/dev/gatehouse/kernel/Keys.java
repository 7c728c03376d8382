package dev.gatehouse.kernel;

import dev.gatehouse.gate.Footprint;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.store.Circumstances;
import dev.gatehouse.store.Tools;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Under which keys judgements are remembered: a text over everything that a judgement depends on. The environment of
 * processes counts as a whole, without the folders that differ from run to run.
 */
final class Keys {
    private static final String FORM = "judgement 1";
    private static final Set<String> PASSING =
            Set.of("HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP", "PWD", "OLDPWD", "SHLVL", "_", "COLUMNS", "LINES");

    private final Assignment assignment;
    private final Ground ground;
    private final Map<List<String>, Optional<String>> digests = new HashMap<>();
    private final String path;
    private final String environment;

    Keys(Assignment assignment) {
        this.assignment = assignment;
        this.ground = assignment.ground();
        Map<String, String> all = new TreeMap<>(ground.environment());
        this.path = all.getOrDefault("PATH", "");
        all.keySet().removeAll(PASSING);
        this.environment = Circumstances.of(List.of(), all.keySet(), path, all).digest();
    }

    /** The key of a gate's judgement; empty when it must not be kept. */
    Optional<String> of(Node node) {
        return node.bound()
                .filter(bound -> bound.footprint().cacheable())
                .filter(bound -> ground.builtSince().isEmpty() || !node.runsProcesses())
                .flatMap(bound -> digest(bound.footprint().inputs()).map(inputs -> key(node, bound, inputs)));
    }

    private String key(Node node, Bound bound, String inputs) {
        Footprint footprint = bound.footprint();
        Circumstances used = Circumstances.of(footprint.tools(), footprint.environment(), path, ground.ambient());
        KeyText text = new KeyText(FORM)
                .with("gate", node.name())
                .with("type", node.gate.entry().type())
                .with("plugin", bound.plugin().id() + " " + bound.plugin().sha256())
                .with("settings", node.gate.entry().settings().canonical())
                .with("side", ground.side().name())
                .with("trust", ground.trust().name())
                .with("workspace", footprint.workspace().name())
                .with("runtime", String.valueOf(Runtime.version().feature()))
                .with("inputs", footprint.inputs())
                .with("content", inputs)
                .with("focus", sorted(assignment.focus().getOrDefault(node.name(), Set.of())))
                .with("tools", footprint.tools())
                .with("used", used.digest());
        compared(text, node, footprint);
        return text.toString();
    }

    /** What is compared; and where processes run in a checkout, the base's runner files lie over the tree. */
    private void compared(KeyText text, Node node, Footprint footprint) {
        Submission submission = ground.submission();
        if (footprint.readsBase()) {
            text.with("tree", submission.tree().hex());
        }
        boolean overlaid = node.runsProcesses() && ground.trust() != Trust.IN_PLACE;
        if (footprint.readsBase() || overlaid) {
            text.with("base", submission.base().hex());
        }
        if (node.runsProcesses()) {
            text.with("environment", environment);
            treeTools(footprint).ifPresent(tools -> text.with("runners", tools));
        }
    }

    private Optional<String> treeTools(Footprint footprint) {
        List<String> inTree = footprint.tools().stream()
                .filter(Tools::liesInTree)
                .map(tool -> tool.startsWith("./") ? tool.substring(2) : tool)
                .toList();
        return inTree.isEmpty() ? Optional.empty() : digest(inTree);
    }

    private Optional<String> digest(List<String> globs) {
        return digests.computeIfAbsent(globs, same -> {
            try {
                return Optional.of(ground.digest(same));
            } catch (IOException e) {
                // What cannot be named cannot be remembered.
                return Optional.empty();
            }
        });
    }

    private static Collection<String> sorted(Set<String> texts) {
        return new TreeSet<>(texts);
    }
}
