package dev.gatehouse.runner;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.store.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what is installed or missing here, and what it means: {@code gate doctor}. Changes nothing. */
public final class Doctor {
    private static final long LOW_SPACE = 1L << 30;
    private static final List<String> OBEYED = List.of(
            "JAVA_TOOL_OPTIONS",
            "_JAVA_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "CLASSPATH",
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "GRADLE_OPTS",
            "NODE_OPTIONS",
            "PYTHONPATH",
            "PYTHONSTARTUP",
            "BASH_ENV",
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "GIT_DIR",
            "GIT_CONFIG_GLOBAL",
            "GIT_EXEC_PATH");

    private final Installation installation;
    private final List<Diagnosis> findings = new ArrayList<>();

    public Doctor(Installation installation) {
        this.installation = installation;
    }

    /** Looks at everything, as far as one fault does not hide the next. Call once. */
    public List<Diagnosis> examine(Path directory) throws IOException, InterruptedException {
        machine();
        environment();
        try {
            repository(WorkingCopy.discover(directory));
        } catch (RepositoryProblem e) {
            String subject = e.kind() == RepositoryProblem.Kind.NO_TARGET ? "target" : "repository";
            findings.add(Diagnosis.bad(subject, e.what() + " " + e.why(), e.remedy()));
        } catch (IOException e) {
            findings.add(Diagnosis.bad(
                    "repository", String.valueOf(e), "Check permissions and free space of what is named there."));
        }
        return List.copyOf(findings);
    }

    private void machine() throws IOException {
        findings.add(Diagnosis.good(
                "java", System.getProperty("java.runtime.version") + " in " + System.getProperty("java.home")));
        tool(
                "git",
                "Nothing can be judged without it.",
                installation.environment().getOrDefault("PATH", ""));
        Path state = installation.state().root();
        Path existing = state;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        long space = Files.getFileStore(existing).getUsableSpace();
        if (!Files.isWritable(existing)) {
            findings.add(
                    Diagnosis.bad("state", existing + " is not writable", "Set GATEHOUSE_STATE to a folder that is."));
        } else if (space < LOW_SPACE) {
            findings.add(
                    Diagnosis.notice("state", state + ", " + (space >> 20) + " MiB free", "`gate gc` makes room."));
        } else {
            findings.add(Diagnosis.good("state", state.toString()));
        }
    }

    /** Variables that make tools obey whoever set them: not handed on, and worth knowing about. */
    private void environment() {
        Map<String, String> ambient = installation.environment();
        List<String> set = OBEYED.stream().filter(ambient::containsKey).toList();
        if (set.isEmpty()) {
            findings.add(Diagnosis.good("environment", "nothing in it steers builds"));
        } else {
            findings.add(Diagnosis.notice(
                    "environment",
                    String.join(", ", set) + " set",
                    "Gates do not get them. A gate that needs one names it under `environment:` in the policy."));
        }
        List<String> odd = Arrays.stream(ambient.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !Path.of(folder).isAbsolute())
                .map(folder -> folder.isEmpty() ? "(the current folder)" : folder)
                .toList();
        if (!odd.isEmpty()) {
            findings.add(Diagnosis.notice(
                    "PATH", "depends on the current folder: " + String.join(", ", odd), "Gates get it without these."));
        }
    }

    private void repository(WorkingCopy copy) throws IOException, InterruptedException {
        findings.add(Diagnosis.good("repository", copy.root().toString()));
        GateRepository repository = GateRepository.open(copy, installation.state());
        Comparison comparison = repository.resolve(Revisions.DEFAULT);
        if (comparison.origin() == Comparison.Origin.UPSTREAM) {
            findings.add(Diagnosis.notice(
                    "target",
                    PolicyText.place(comparison) + ", as this clone remembers it",
                    "A worker can move that. `gate init` records the target out of its reach."));
        } else {
            findings.add(Diagnosis.good("target", PolicyText.place(comparison)));
        }
        Optional<PolicyText> policy = PolicyText.ofTarget(repository, comparison);
        if (policy.isEmpty()) {
            findings.add(Diagnosis.bad(
                    "policy",
                    "no gate.yaml at " + PolicyText.place(comparison),
                    "Commit one there (`gate init` writes it), or preview with `gate check --policy tree`."));
        } else {
            policy(policy.get(), copy.root());
        }
    }

    private void policy(PolicyText policy, Path root) {
        try {
            GateConfig config = GateFile.read(GateFile.NAME, policy.text());
            try (Catalog catalog = installation.catalog(GateTypes.pins(config))) {
                Plan plan = Planner.plan(config, catalog::resolve, catalog.declared());
                findings.add(Diagnosis.good(
                        "policy",
                        policy.identity().source() + ", " + plan.gates().size() + " gates"));
                catalog.problems()
                        .forEach(problem -> findings.add(Diagnosis.notice(
                                "plugins", problem.file() + ": " + problem.cause(), problem.remedy())));
                plan.gates().forEach(gate -> gate(gate, root));
            }
        } catch (ConfigException e) {
            findings.add(Diagnosis.bad("policy", e.render(), "Correct it on the target branch."));
        }
    }

    private void gate(PlannedGate gate, Path root) {
        if (gate.binding() instanceof PlannedGate.Unresolved unresolved) {
            findings.add(Diagnosis.bad("gate " + gate.name(), unresolved.cause(), unresolved.remedy()));
        } else if (gate.binding() instanceof PlannedGate.Bound bound) {
            for (String tool : new TreeSet<>(bound.footprint().tools())) {
                toolOf(gate.name(), tool, root);
            }
        }
    }

    private void toolOf(String gate, String tool, Path root) {
        String meaning = "Gate " + gate + " cannot be proven without it.";
        if (!Tools.liesInTree(tool)) {
            tool(
                    tool,
                    meaning,
                    Environments.inPlace(installation.environment(), root).getOrDefault("PATH", ""));
        } else if (Files.isExecutable(root.resolve(tool))) {
            findings.add(Diagnosis.good(tool, "in the tree"));
        } else {
            findings.add(Diagnosis.bad(tool, "missing in the tree or not executable", meaning));
        }
    }

    private void tool(String name, String meaning, String path) {
        Optional<Path> place = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        findings.add(place.map(file -> Diagnosis.good(name, file.toString()))
                .orElseGet(() -> Diagnosis.bad(name, "not found in PATH (" + shortened(path) + ")", meaning)));
    }

    private static String shortened(String path) {
        return Arrays.stream(path.split(File.pathSeparator)).limit(6).collect(Collectors.joining(File.pathSeparator));
    }
}
