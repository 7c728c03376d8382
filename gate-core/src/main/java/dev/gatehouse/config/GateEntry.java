package dev.gatehouse.config;

import dev.gatehouse.gate.Scope;
import dev.gatehouse.gate.Setting;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Mode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One gate of gate.yaml: the keys that every gate has. Those of its type are in {@code settings}.
 *
 * @param name its key under {@code gates:}
 * @param type the gate type's name
 * @param needs gates that must pass first
 * @param mode blocking unless said otherwise
 * @param timeout its time limit
 * @param when when it is wanted; empty means always
 * @param inputs globs that replace the type's own inputs; empty means the type's
 * @param environment variables let through to its processes, in addition
 * @param locks replace the type's locks where given
 * @param rules levels and scopes by rule id or family
 * @param existing what happens to findings that were there before
 * @param plant defects to prove it with, instead of those that its type knows; empty means the type's
 * @param settings the keys of its type, not bound yet
 * @param at where the entry stands
 */
public record GateEntry(
        String name,
        String type,
        List<String> needs,
        Mode mode,
        Duration timeout,
        Optional<When> when,
        List<String> inputs,
        List<String> environment,
        Optional<List<String>> locks,
        Map<String, RuleEntry> rules,
        Existing existing,
        List<Plant> plant,
        Settings settings,
        Position at) {
    public GateEntry {
        needs = List.copyOf(needs);
        inputs = List.copyOf(inputs);
        environment = List.copyOf(environment);
        locks = locks.map(List::copyOf);
        plant = List.copyOf(plant);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** This gate, wanted whatever has changed. */
    public GateEntry always() {
        return new GateEntry(
                name,
                type,
                needs,
                mode,
                timeout,
                Optional.empty(),
                inputs,
                environment,
                locks,
                rules,
                existing,
                plant,
                settings,
                at);
    }

    /** A problem with the value of a key that every gate has. */
    public ConfigProblem problem(String key, String message) {
        return place(keys -> keys.find(key), message);
    }

    /** A problem with what is said about a rule. */
    public ConfigProblem problemWithRule(String rule, String message) {
        return place(keys -> keys.keyOf("rules", rule), message);
    }

    /**
     * A problem that the gate's type has with its settings, at the key whose name in single quotes the message starts
     * with, or at the gate.
     */
    public ConfigProblem problemWithSettings(String message) {
        return settings instanceof GateKeys keys
                ? Construction.problem(message, keys.mapping(), keys.place())
                : ConfigProblem.of(at, 1, "", message);
    }

    private ConfigProblem place(Function<GateKeys, Place> where, String message) {
        return settings instanceof GateKeys keys
                ? where.apply(keys).problem(message)
                : ConfigProblem.of(at, 1, "", message);
    }

    /**
     * When a gate is wanted.
     *
     * @param changed globs, one of which a changed path must match
     */
    public record When(
            @Setting("Globs, one of which a changed path must match.")
            List<String> changed) {
        public When {
            changed = List.copyOf(changed);
            Texts.requireGlobs("changed", changed);
        }
    }

    /**
     * What the policy says about a rule.
     *
     * @param level instead of the rule's own
     * @param scope instead of the rule's own
     */
    @Shorthand("level")
    public record RuleEntry(
            @Setting("Its weight, instead of its own.") Optional<Level> level,

            @Setting("Which findings count, instead of its own scope.")
            Optional<Scope> scope) {}

    /**
     * A defect that the gate must notice, by which {@code gate prove} sees that it does.
     *
     * @param path the file that is changed or made
     * @param replace a text that stands in it; without it the new text is appended
     * @param with the new text
     * @param rule the rule that must be broken; empty means any of the gate's type
     */
    public record Plant(
            @Setting("The file that is changed or made, relative to the root of the tree.")
            String path,

            @Setting("A text in it that is replaced; without it, the new text is appended.")
            Optional<String> replace,

            @Setting("The new text.") String with,

            @Setting("The rule that must be broken; without it, any of the gate's type.")
            Optional<String> rule) {
        public Plant {
            Texts.requireSome("path", path);
            replace.ifPresent(text -> Texts.requireSome("replace", text));
        }
    }

    /** What happens to findings that the base has too. */
    public enum Existing {
        /** They are shown as not the worker's. */
        ALLOW,
        /** They block like new ones. */
        BLOCK
    }
}
