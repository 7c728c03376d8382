package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.policy.Approval;
import dev.gatehouse.policy.ProtectedChange;
import dev.gatehouse.policy.Standard;
import dev.gatehouse.policy.Subject;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Coverage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where a person approves a change of protected paths: {@code gate approve}. */
public final class ApprovalDesk {
    private final Installation installation;
    private final Clock clock;

    public ApprovalDesk(Installation installation) {
        this(installation, Clock.systemDefaultZone());
    }

    ApprovalDesk(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * What was approved.
     *
     * @param approval as it was recorded
     * @param changes that it covers
     */
    public record Approved(Approval approval, List<ProtectedChange> changes) {
        public Approved {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Records the approval of exactly the protected changes of the submission that stands there now.
     *
     * @param request which submission
     * @param tree the tree that the person looked at, at least its first seven digits
     * @param reason why the change is wanted
     * @param by who says so
     * @throws Problem if another tree stands there, or nothing in it needs a person
     */
    public Approved approve(CheckRequest request, String tree, String reason, String by)
            throws IOException, InterruptedException, Problem {
        Ledger ledger = Ledger.of(WorkingCopy.discover(request.directory()), installation.state());
        Matter matter = matter(request, ledger);
        GateConfig config = config(matter);
        ObjectId standing = Capture.within(matter, config.limits()).submission().tree();
        if (tree.length() < 7 || !standing.hex().startsWith(tree)) {
            throw new Problem(
                    "the submission's tree is " + standing.hex() + ", and not " + tree,
                    "Look at what stands there now, and approve that tree if you want it.");
        }
        List<ProtectedChange> changes = changes(matter, config, standing);
        Approval approval = new Approval(ProtectedChange.digest(changes), standing, reason, by, clock.instant());
        ledger.approvals().record(approval);
        return new Approved(approval, changes);
    }

    private Matter matter(CheckRequest request, Ledger ledger) throws IOException, InterruptedException {
        GateRepository repository =
                GateRepository.open(WorkingCopy.discover(request.directory()), installation.state());
        Comparison comparison = repository.resolve(request.revisions());
        return new Matter(request, request.trust(), installation, repository, comparison, ledger);
    }

    private static GateConfig config(Matter matter) throws IOException, InterruptedException, Problem {
        PolicyText policy = PolicyText.ofTarget(matter.repository(), matter.comparison())
                .orElseThrow(() -> new Problem(
                        "there is no gate.yaml at " + PolicyText.place(matter.comparison()),
                        "Nothing is protected there, so nothing needs approval."));
        return GateFile.read(GateFile.NAME, policy.text());
    }

    /** The gates, because the programs of the tree that they start are protected too. */
    private Plan plan(GateConfig config) {
        try (Catalog catalog = installation.catalog(GateTypes.pins(config))) {
            return Planner.plan(config, catalog::resolve, catalog.declared());
        }
    }

    private List<ProtectedChange> changes(Matter matter, GateConfig config, ObjectId tree)
            throws IOException, InterruptedException, Problem {
        PolicyText policy =
                PolicyText.ofTarget(matter.repository(), matter.comparison()).orElseThrow();
        try (Trees trees = new Trees(matter.repository(), matter.comparison().baseTree(), tree)) {
            Subject subject = new Subject(
                    dev.gatehouse.submission.Submission.of(
                            tree, matter.comparison().base()),
                    trees.changes(),
                    trees);
            Standard standard = new Standard(
                    policy.identity(),
                    config,
                    plan(config),
                    new Selection(Coverage.FULL, Set.of()),
                    List.of(),
                    LocalDate.now(clock));
            List<ProtectedChange> changes = ProtectedChange.in(subject, standard);
            if (changes.stream().noneMatch(ProtectedChange::asksForPerson)) {
                throw new Problem("nothing in tree " + tree.abbreviated() + " needs a person", "Run `gate check`.");
            }
            return changes;
        }
    }
}
