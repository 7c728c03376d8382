package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.Piece;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plan.Selections;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.proof.Calibration;
import dev.gatehouse.proof.Calibration.Ending;
import dev.gatehouse.proof.Replay;
import dev.gatehouse.runner.CalibrationRequest.Pieces;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replays a policy over a repository's own history, each step as if it had been handed in: {@code gate calibrate}. Gates
 * run in checkouts of the gate's own; what they say is remembered as in a check, so that a calibration that was stopped
 * does not begin anew.
 */
public final class Calibrating {
    private final Installation installation;

    public Calibrating(Installation installation) {
        this.installation = installation;
    }

    /**
     * Replays, newest first. When the calling thread is interrupted or time is up, the step in progress is dropped and
     * what is known until then is returned.
     *
     * @param listener told what runs
     * @throws Problem if there is no policy
     */
    public Calibration run(CalibrationRequest request, RunListener listener)
            throws IOException, InterruptedException, Problem {
        Matter matter = Matter.of(request.check(), installation);
        PolicyText policy = matter.policy(judgedTree(matter))
                .orElseThrow(() -> new Problem(
                        "there is no gate.yaml at " + matter.placeOfPolicy(),
                        "Commit one there, or try the tree's own with `--policy tree`."));
        History history = History.of(matter, request);
        Course course = new Course(request, Instant.now(), new ArrayList<>());
        Ending ending;
        GateConfig config = GateFile.read(GateFile.NAME, policy.text());
        try (RunFolder run = matter.ledger().newRun(course.began());
                Catalog catalog = installation.catalog(GateTypes.pins(config))) {
            Kernel kernel = new Kernel(matter.ledger().judgements());
            Plan plan = Planner.plan(config, catalog::resolve, catalog.declared());
            Bench bench = new Bench(matter, policy.identity(), config, run.path(), kernel);
            ending = replay(bench, plan, history.steps(), course, listener);
            new Cleansing(matter, kernel.redaction()).after(run);
            run.finish();
        }
        return new Calibration(
                policy.identity().source(),
                history.words(),
                history.steps().size(),
                course.replays(),
                ending,
                List.of(),
                Duration.between(course.began(), Instant.now()));
    }

    /** Whose own policy may be asked for: what stands in the working tree, unless a head is named. */
    private static ObjectId judgedTree(Matter matter) throws IOException, InterruptedException {
        return matter.has(CheckRequest.Option.POLICY_FROM_TREE)
                ? Capture.take(matter, GateRepository.DEFAULT_SIZE_LIMIT)
                        .submission()
                        .tree()
                : matter.comparison().headTree();
    }

    private static Ending replay(Bench bench, Plan plan, List<Piece> steps, Course course, RunListener listener)
            throws IOException {
        List<String> asked = bench.matter().request().only();
        Selection selection = asked.isEmpty() ? Selections.full(plan) : Selections.only(plan, asked);
        try {
            for (Piece step : steps) {
                Replay replay = replay(bench, plan, selection, step, course, listener);
                if (Thread.interrupted()) {
                    return Ending.INTERRUPTED;
                }
                if (course.isOver()) {
                    return Ending.OUT_OF_TIME;
                }
                course.replays().add(replay);
            }
            return Ending.COMPLETE;
        } catch (InterruptedException | InterruptedIOException e) {
            // What is known goes to the caller, and keeping it must not be interrupted again.
            Thread.interrupted();
            return Ending.INTERRUPTED;
        }
    }

    private static Replay replay(
            Bench bench, Plan plan, Selection selection, Piece step, Course course, RunListener listener)
            throws IOException, InterruptedException {
        Bench here = bench.against(step.parent());
        String name = "step-" + (course.replays().size() + 1);
        try {
            ObjectId tree = here.matter().repository().treeOf(step.commit());
            Bench.Task task = Bench.Task.of(tree, plan, selection).within(course.left());
            return Calls.replay(step, here.judge(task, name, listener));
        } catch (SetupFailure | RepositoryProblem e) {
            return Calls.unprepared(step, String.valueOf(e.getMessage()), plan, selection);
        }
    }

    /**
     * How far it is.
     *
     * @param request what was asked
     * @param began when it began
     * @param replays what came of it so far
     */
    private record Course(CalibrationRequest request, Instant began, List<Replay> replays) {
        Duration left() {
            Duration left = Duration.between(Instant.now(), began.plus(request.limit()));
            return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
        }

        boolean isOver() {
            return !Instant.now().isBefore(began.plus(request.limit()));
        }
    }

    /**
     * The steps that are replayed.
     *
     * @param steps newest first
     * @param words what they are, for people
     */
    private record History(List<Piece> steps, String words) {
        static History of(Matter matter, CalibrationRequest request) throws IOException, InterruptedException {
            // A branch that is worked on holds what is not merged yet: history is the target's, unless a head is named.
            ObjectId tip = request.check().revisions().head().isPresent()
                    ? matter.comparison().head()
                    : matter.comparison().policy();
            Pieces wanted = request.pieces().orElse(Pieces.MERGES);
            List<Piece> steps = steps(matter, request, tip, wanted);
            if (steps.isEmpty() && request.pieces().isEmpty()) {
                wanted = Pieces.COMMITS;
                steps = steps(matter, request, tip, wanted);
            }
            String what = wanted.name().toLowerCase(Locale.ROOT);
            return new History(steps, steps.size() + " " + what + " up to " + tip.abbreviated());
        }

        private static List<Piece> steps(Matter matter, CalibrationRequest request, ObjectId tip, Pieces wanted)
                throws IOException, InterruptedException {
            return matter.repository().history(tip, wanted == Pieces.MERGES, request.last(), request.since());
        }
    }
}
