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
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.PolicyIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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

    /**
     * Asks gates about a tree as a submission over the matter's base.
     *
     * @param name of the folder for evidence
     */
    List<Execution> ask(Task task, String name, RunListener listener)
            throws IOException, InterruptedException, SetupFailure {
        Capture capture = new Capture(submission(task.tree()), Optional.empty());
        Path logs = evidence.resolve(name);
        try (Trees trees = Results.trees(matter, capture)) {
            Grounds grounds = new Grounds(matter, capture, config, task.plan(), trees, logs);
            try (Site site = grounds.checkoutSite()) {
                KernelRun run = kernel.run(
                        Assignment.of(task.plan(), task.selection(), grounds.head(site), options(task.caching())),
                        listener);
                if (site.checkout().orElseThrow().moved().isEmpty()) {
                    run.confirm();
                }
                return run.executions().values().stream()
                        .map(execution -> execution.scrubbed(kernel.redaction()))
                        .toList();
            }
        }
    }

    /** What the policy makes of answers; findings that the base has too are told apart. */
    List<GateOutcome> assess(Task task, List<Execution> answers, List<Execution> base)
            throws IOException, InterruptedException {
        Submission submission = submission(task.tree());
        try (Trees trees = Results.trees(matter, new Capture(submission, Optional.empty()))) {
            Assessment assessment = new Assessment(
                    new Subject(submission, trees.changes(), trees),
                    new Standard(
                            policy, config, task.plan(), task.selection(), List.of(), LocalDate.now(ZoneOffset.UTC)));
            return assessment
                    .assess(answers, base, new HostReport(List.of(), List.of(), List.of()))
                    .gates();
        }
    }

    /** Without head commit, task or claim. */
    private Submission submission(ObjectId tree) {
        return new Submission(tree, Optional.empty(), matter.comparison().base(), true, Optional.empty(), "");
    }

    private Options options(Options.Caching caching) {
        return Options.of(config.limits().time(), config.limits().parallel()).caching(caching);
    }

    /**
     * What to ask about which tree.
     *
     * @param tree that is judged
     * @param plan the gates
     * @param selection which of them
     * @param caching whether answers may be remembered ones
     */
    record Task(ObjectId tree, Plan plan, Selection selection, Options.Caching caching) {}
}
