package dev.gatehouse.runner;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.ConfigSchema;
import dev.gatehouse.config.ConfigShow;
import dev.gatehouse.config.DidYouMean;
import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.StructuralRules;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.plugin.CatalogProblem;
import dev.gatehouse.plugin.PluginListing;
import dev.gatehouse.plugin.PluginPin;
import dev.gatehouse.plugin.Resolution;
import dev.gatehouse.policy.PolicyRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks into policies and plugins without judging anything: {@code gate config}, {@code plugins} and {@code explain}. */
public final class Inspection {
    private final Installation installation;

    public Inspection(Installation installation) {
        this.installation = installation;
    }

    /**
     * The plugins there are.
     *
     * @param plugins usable ones and others
     * @param problems what is wrong with plugins and folders
     */
    public record Plugins(List<PluginListing> plugins, List<CatalogProblem> problems) {
        public Plugins {
            plugins = List.copyOf(plugins);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The text of a gate.yaml: the working tree's, outside of a repository the folder's, or the one that the target
     * holds.
     *
     * @throws Problem if there is none
     */
    public String policy(Path directory, Optional<String> target) throws IOException, InterruptedException, Problem {
        if (target.isEmpty()) {
            return ofFolder(top(directory));
        }
        GateRepository repository = GateRepository.open(WorkingCopy.discover(directory), installation.state());
        return PolicyText.ofTarget(repository, repository.resolve(Revisions.DEFAULT.withTarget(target.get())))
                .map(PolicyText::text)
                .orElseThrow(() -> new Problem(
                        "there is no gate.yaml at " + target.get(), "Commit one there; `gate init` writes it."));
    }

    /** The policy with every default filled in, as YAML. */
    public String show(String text) {
        GateConfig config = GateFile.read(GateFile.NAME, text);
        try (Catalog catalog = installation.catalog(GateTypes.pins(config))) {
            return ConfigShow.yaml(
                    GateFile.NAME,
                    text,
                    name -> catalog.resolve(name) instanceof Resolution.Found found
                            ? Optional.of(found.type().settings())
                            : Optional.empty());
        }
    }

    /**
     * Checks a policy as a run would, and names the gates that nothing stands behind.
     *
     * @throws dev.gatehouse.config.ConfigException with every problem found
     */
    public List<String> validate(String text) {
        GateConfig config = GateFile.read(GateFile.NAME, text);
        List<String> warnings = new ArrayList<>();
        try (Catalog catalog = installation.catalog(GateTypes.pins(config))) {
            Plan plan = Planner.plan(config, catalog::resolve, catalog.declared());
            for (PlannedGate gate : plan.gates()) {
                if (gate.binding() instanceof PlannedGate.Unresolved unresolved) {
                    warnings.add(gate.name() + ": " + unresolved.cause() + ". " + unresolved.remedy());
                }
            }
        }
        return warnings;
    }

    /** The JSON schema of gate.yaml, with the settings of every gate type that can be had without pins. */
    public String schema() {
        return schema(List.of());
    }

    /** The same with those of the plugins that a policy pins; one that is malformed pins nothing. */
    public String schema(String policy) {
        try {
            return schema(GateTypes.pins(GateFile.read(GateFile.NAME, policy)));
        } catch (ConfigException e) {
            return schema();
        }
    }

    private String schema(List<PluginPin> pins) {
        try (Catalog catalog = installation.catalog(pins)) {
            return ConfigSchema.json(GateTypes.usable(catalog));
        }
    }

    /** The plugins there are, seen with the pins of a policy. */
    public Plugins plugins(Optional<String> policy) {
        try (Catalog catalog =
                installation.catalog(policy.map(text -> GateTypes.pins(GateFile.read(GateFile.NAME, text)))
                        .orElse(List.of()))) {
            return new Plugins(catalog.list(), catalog.problems());
        }
    }

    /**
     * The rule of that id, or the one that covers it most exactly.
     *
     * @param rules all there are
     * @throws Problem if there is none, with the id that was probably meant
     */
    public static Rule rule(List<Rule> rules, String id) throws Problem {
        Optional<Rule> own = rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
        return own.or(() -> rules.stream()
                        .filter(rule -> rule.covers(id))
                        .max(Comparator.comparingInt(rule -> rule.id().length())))
                .orElseThrow(() -> new Problem("there is no rule '" + id + "'", meant(rules, id)));
    }

    /** Mistyped, or named without its gate type. */
    private static String meant(List<Rule> rules, String id) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        List<String> longer =
                ids.stream().filter(each -> each.endsWith("/" + id)).toList();
        return !longer.isEmpty()
                ? "Did you mean: " + String.join(" or ", longer) + "?"
                : DidYouMean.closest(id, ids)
                        .map(guess -> "Did you mean: " + guess + "?")
                        .orElse("`gate explain` lists them all.");
    }

    /** The rules of a gate type ({@code tests}) or family ({@code tests/*}); none when the id is a rule's own. */
    public static List<Rule> family(List<Rule> rules, String id) {
        if (rules.stream().anyMatch(rule -> rule.id().equals(id)) || id.contains("/") && !id.endsWith("/*")) {
            return List.of();
        }
        String start = id.endsWith("/*") ? id.substring(0, id.length() - 1) : id + "/";
        return rules.stream().filter(rule -> rule.id().startsWith(start)).toList();
    }

    /** Every rule that a finding can name, those of plugins that the folder's policy pins among them. */
    public List<Rule> rules(Path directory) throws IOException, InterruptedException {
        List<PluginPin> pins;
        try {
            pins = GateTypes.pins(GateFile.read(GateFile.NAME, policy(directory, Optional.empty())));
        } catch (Problem | ConfigException e) {
            pins = List.of();
        }
        List<Rule> rules = new ArrayList<>();
        try (Catalog catalog = installation.catalog(pins)) {
            for (GateType<?> type : GateTypes.usable(catalog)) {
                rules.addAll(type.rules());
            }
        }
        rules.addAll(StructuralRules.all());
        rules.addAll(PolicyRules.all());
        return rules;
    }

    private static Path top(Path directory) throws IOException {
        try {
            return WorkingCopy.discover(directory).root();
        } catch (RepositoryProblem e) {
            return directory;
        }
    }

    private static String ofFolder(Path folder) throws IOException, Problem {
        Path file = folder.resolve(GateFile.NAME);
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Problem(file + " does not exist", "`gate init` writes one, in a Git repository.", e);
        }
    }
}
