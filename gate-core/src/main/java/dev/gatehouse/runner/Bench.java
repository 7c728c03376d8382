package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.kernel.Assignment;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.KernelRun;
import dev.gatehouse.kernel.Options;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.policy.Assessment;
import dev.gatehouse.policy.HostReport;
import dev.gatehouse.policy.Standard;
import dev.gatehouse.policy.Subject;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.PolicyIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where gates are tried: always in checkouts of the gate's own, and without a verdict being kept, so that neither the
 * user's tree nor what is remembered of their work is touched.
 *
 * @param matter with the base to compare with
 * @param policy which policy it is
 * @param config its gate.yaml
 * @param evidence folder for logs
 * @param kernel that asks the gates
 */
record Bench(Matter matter, PolicyIdentity policy, GateConfig config, Path evidence, Kernel kernel) {

    /** The same, compared with another base. */
    Bench against(ObjectId base) throws IOException, InterruptedException {
        return new Bench(matter.against(base), policy, config, evidence, kernel);
    }

    /**
     * Asks gates about a tree as a submission over the matter's base.
     *
     * @param name of the folder for evidence
     * @throws SetupFailure if no checkout could be prepared
     */
    List<Execution> ask(Task task, String name, RunListener listener) throws IOException, InterruptedException {
        try (Trees trees = trees(task)) {
            return ask(task, grounds(task, trees, name), listener);
        }
    }

    /** What the policy makes of answers; findings that the base has too are told apart. */
    List<GateOutcome> assess(Task task, List<Execution> answers, List<Execution> base)
            throws IOException, InterruptedException {
        try (Trees trees = trees(task)) {
            HostReport host = new HostReport(List.of(), List.of(), List.of());
            return assessment(task, trees).assess(answers, base, host).gates();
        }
    }

    /** All that a check does but keeping the verdict: the gates, those that would block on the base too, the host. */
    List<GateOutcome> judge(Task task, String name, RunListener listener) throws IOException, InterruptedException {
        try (Trees trees = trees(task)) {
            Grounds grounds = grounds(task, trees, name);
            List<Execution> answers = ask(task, grounds, listener);
            Assessment assessment = assessment(task, trees);
            Map<String, Set<String>> questions = assessment.questions(answers);
            List<Execution> base = questions.isEmpty()
                    ? List.of()
                    : new BaseInquiry(kernel, grounds, task.plan(), options(task)).ask(questions, listener);
            List<Finding> structure = matter.repository()
                    .structure(
                            matter.comparison().baseTree(),
                            task.tree(),
                            config.limits().fileSize());
            return assessment
                    .assess(answers, base, new HostReport(structure, List.of(), List.of()))
                    .gates();
        }
    }

    private List<Execution> ask(Task task, Grounds grounds, RunListener listener)
            throws IOException, InterruptedException {
        try (Site site = grounds.checkoutSite()) {
            KernelRun run = kernel.run(
                    Assignment.of(task.plan(), task.selection(), grounds.head(site), options(task)), listener);
            if (site.checkout().orElseThrow().moved().isEmpty()) {
                run.confirm();
            }
            return run.executions().values().stream()
                    .map(execution -> execution.scrubbed(kernel.redaction()))
                    .toList();
        }
    }

    private Trees trees(Task task) {
        return Results.trees(matter, capture(task));
    }

    private Grounds grounds(Task task, Trees trees, String name) throws IOException {
        return new Grounds(matter, capture(task), config, task.plan(), trees, evidence.resolve(name));
    }

    private Assessment assessment(Task task, Trees trees) throws IOException {
        return new Assessment(
                new Subject(submission(task), trees.changes(), trees),
                new Standard(policy, config, task.plan(), task.selection(), List.of(), LocalDate.now(ZoneOffset.UTC)));
    }

    private Capture capture(Task task) {
        return new Capture(submission(task), Optional.empty());
    }

    /** Without head commit, task or claim. */
    private Submission submission(Task task) {
        return new Submission(task.tree(), Optional.empty(), matter.comparison().base(), true, Optional.empty(), "");
    }

    private Options options(Task task) {
        Duration usual = config.limits().time();
        Duration limit = task.limit().compareTo(usual) < 0 ? task.limit() : usual;
        return Options.of(limit, config.limits().parallel()).caching(task.caching());
    }

    /**
     * What to ask about which tree.
     *
     * @param tree that is judged
     * @param plan the gates
     * @param selection which of them
     * @param caching whether answers may be remembered ones
     * @param limit for all of it, if shorter than the policy's
     */
    record Task(ObjectId tree, Plan plan, Selection selection, Options.Caching caching, Duration limit) {
        private static final Duration UNLIMITED = Duration.ofDays(365);

        static Task of(ObjectId tree, Plan plan, Selection selection) {
            return new Task(tree, plan, selection, Options.Caching.READ_WRITE, UNLIMITED);
        }

        /** Run anew, whatever is known. */
        Task anew() {
            return new Task(tree, plan, selection, Options.Caching.OFF, limit);
        }

        Task within(Duration shorter) {
            return new Task(tree, plan, selection, caching, shorter);
        }
    }
}
