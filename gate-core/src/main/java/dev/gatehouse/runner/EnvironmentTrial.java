package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.kernel.Assignment;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.Options;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plan.Selections;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Runs a gate with the scrubbed environment and with the caller's own, and finds the variable that makes the difference
 * by halving: {@code gate doctor --gate}.
 */
public final class EnvironmentTrial {
    /** Our own variables, which no gate gets. */
    private static final String OWN = "GATEHOUSE_";

    private final Installation installation;

    public EnvironmentTrial(Installation installation) {
        this.installation = installation;
    }

    /**
     * What came of it.
     *
     * @param scrubbed what the gate said with the scrubbed environment, for people
     * @param clean whether that was nothing but good
     * @param helped whether the caller's whole environment made it so
     * @param variables a smallest set of variables found that makes the difference
     */
    public record Result(String scrubbed, boolean clean, boolean helped, List<String> variables) {
        public Result {
            variables = List.copyOf(variables);
        }
    }

    /**
     * Tries a gate in the working tree, by its policy there or, failing that, by the target's.
     *
     * @throws Problem if there is no policy
     */
    public Result run(Path directory, String gate) throws IOException, InterruptedException, Problem {
        Matter matter = Matter.of(CheckRequest.of(directory), installation);
        Capture capture = Capture.take(matter, GateRepository.DEFAULT_SIZE_LIMIT);
        GateConfig config = GateFile.read(GateFile.NAME, policy(matter, capture).text());
        try (Catalog catalog = installation.catalog(GateTypes.pins(config));
                Trees trees = Results.trees(matter, capture);
                RunFolder run = matter.ledger().newRun(Instant.now())) {
            Plan plan = Planner.plan(config, catalog::resolve, catalog.declared());
            Grounds grounds = new Grounds(matter, capture, config, plan, trees, run.path());
            Kernel kernel = new Kernel(matter.ledger().judgements());
            Result result = new Trial(kernel, plan, Selections.only(plan, Set.of(gate)), grounds, config, gate)
                    .run(matter.repository().workingCopy().root(), installation.environment());
            new Cleansing(matter, kernel.redaction()).after(run);
            run.finish();
            return result;
        }
    }

    private static PolicyText policy(Matter matter, Capture capture) throws IOException, InterruptedException, Problem {
        Optional<PolicyText> own =
                PolicyText.ofTree(matter.repository(), capture.submission().tree());
        Optional<PolicyText> policy =
                own.isPresent() ? own : PolicyText.ofTarget(matter.repository(), matter.comparison());
        return policy.orElseThrow(() -> new Problem("there is no gate.yaml here", "`gate init` writes one."));
    }

    /**
     * One gate under varying environments.
     *
     * @param kernel that runs it
     * @param plan the gates
     * @param selection the gate and what it needs
     * @param grounds where
     * @param config for limits
     * @param gate its name
     */
    private record Trial(
            Kernel kernel, Plan plan, Selection selection, Grounds grounds, GateConfig config, String gate) {

        Result run(Path root, Map<String, String> ambient) throws IOException, InterruptedException {
            Map<String, String> scrubbed = Environments.inPlace(ambient, root);
            Execution first = ask(scrubbed, root);
            if (clean(first)) {
                return new Result(told(first), true, false, List.of());
            }
            Map<String, String> rest = new HashMap<>(ambient);
            rest.keySet().removeIf(name -> name.startsWith(OWN));
            rest.entrySet().removeAll(scrubbed.entrySet());
            if (rest.isEmpty() || !clean(ask(with(scrubbed, rest, rest.keySet()::contains), root))) {
                return new Result(told(first), false, false, List.of());
            }
            return new Result(told(first), false, true, halve(scrubbed, rest, root));
        }

        /** Drops halves, then quarters and so on, of the variables as long as the gate stays content. */
        private List<String> halve(Map<String, String> scrubbed, Map<String, String> rest, Path root)
                throws IOException, InterruptedException {
            List<String> needed = rest.keySet().stream().sorted().toList();
            for (int size = (needed.size() + 1) / 2; size >= 1; size = size == 1 ? 0 : (size + 1) / 2) {
                for (int from = 0; from < needed.size() && needed.size() > 1; ) {
                    Set<String> dropped = Set.copyOf(needed.subList(from, Math.min(from + size, needed.size())));
                    List<String> fewer = needed.stream()
                            .filter(name -> !dropped.contains(name))
                            .toList();
                    if (!fewer.isEmpty() && clean(ask(with(scrubbed, rest, fewer::contains), root))) {
                        needed = fewer;
                    } else {
                        from += size;
                    }
                }
            }
            return needed;
        }

        private static Map<String, String> with(
                Map<String, String> scrubbed, Map<String, String> rest, Predicate<String> wanted) {
            Map<String, String> environment = new HashMap<>(scrubbed);
            rest.forEach((name, value) -> {
                if (wanted.test(name)) {
                    environment.put(name, value);
                }
            });
            return environment;
        }

        private Execution ask(Map<String, String> environment, Path root) throws IOException, InterruptedException {
            Options options = Options.of(config.limits().time(), config.limits().parallel())
                    .caching(Options.Caching.OFF);
            try (Site site = new Site(root, environment, Optional.empty(), List.of())) {
                Map<String, Execution> executions = kernel.run(
                                Assignment.of(plan, selection, grounds.head(site), options), RunListener.NONE)
                        .executions();
                return Objects.requireNonNull(executions.get(gate));
            }
        }

        private static boolean clean(Execution execution) {
            return execution.answer() instanceof Execution.Answered answered
                    && answered.judgement() instanceof Judgement.Judged judged
                    && judged.findings().isEmpty();
        }

        private static String told(Execution execution) {
            if (execution.answer() instanceof Execution.NotAsked notAsked) {
                return "not asked: " + notAsked.reason();
            }
            Judgement judgement = ((Execution.Answered) execution.answer()).judgement();
            return judgement instanceof Judgement.NotProven notProven
                    ? "not proven: " + notProven.cause()
                    : ((Judgement.Judged) judgement).findings().size() + " findings";
        }
    }
}
