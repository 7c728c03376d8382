package dev.gatehouse.git;

import dev.gatehouse.git.Comparison.Origin;
import dev.gatehouse.git.Comparison.Tip;
import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Decides what is compared with what. Once found, merge bases and trees are remembered: they do not change. */
final class Resolver {
    private final Places places;
    private final Git git;
    private final Intake intake;
    private final WorkingCopy copy;
    private final UserRefs refs;

    Resolver(Places places, Git git, WorkingCopy copy) {
        this.places = places;
        this.git = git;
        this.copy = copy;
        this.intake = new Intake(places, git);
        this.refs = new UserRefs(copy.gitDir(), copy.commonDir());
    }

    Comparison resolve(Revisions wanted) throws IOException, InterruptedException {
        ObjectId head = wanted.head().isPresent() ? names().commit(wanted.head().get()) : head();
        if (wanted.base().isPresent()) {
            ObjectId base = names().commit(wanted.base().get());
            Tips.Found given = new Tips.Found(base, Tip.GIVEN, Optional.empty());
            return comparison(head, base, given, Optional.empty(), Origin.BASE_ASKED);
        }
        if (wanted.target().isPresent()) {
            return asked(head, wanted.target().get());
        }
        Targets targets = new Targets(places, copy, refs);
        Optional<Target> recorded = targets.recorded();
        Target target =
                recorded.isPresent() ? recorded.get() : targets.upstream().orElseThrow(Resolver::noTarget);
        if (recorded.isEmpty()) {
            return withTarget(head, target, Origin.UPSTREAM);
        }
        Comparison comparison = withTarget(head, target, Origin.RECORDED);
        Optional<ObjectId> stood = targets.recordedTip();
        return stood.isEmpty() || stood.get().equals(comparison.policy()) ? comparison : comparison.moved(stood.get());
    }

    Comparison pinned(ObjectId head, ObjectId base, ObjectId policy) throws IOException, InterruptedException {
        return new Comparison(
                head,
                treeOf(head),
                base,
                treeOf(base),
                policy,
                Optional.empty(),
                Origin.BASE_ASKED,
                Tip.GIVEN,
                Optional.empty());
    }

    /** The commit that HEAD names, in our repository. */
    ObjectId head() throws IOException, InterruptedException {
        ObjectId head = refs.resolve("HEAD").orElseThrow(() -> noCommits(copy));
        intake.take(copy.commonDir(), head);
        return head;
    }

    /** Only where a user typed something. */
    private Names names() {
        return new Names(copy, refs, intake, git);
    }

    private Comparison asked(ObjectId head, String revision) throws IOException, InterruptedException {
        Optional<String> ref = names().ref(revision);
        if (ref.isPresent() && !ref.get().startsWith("refs/tags/")) {
            return withTarget(head, Target.local(ref.get()), Origin.TARGET_ASKED);
        }
        ObjectId tip = names().commit(revision);
        Tips.Found given = new Tips.Found(tip, Tip.GIVEN, Optional.empty());
        return comparison(head, mergeBase(head, tip), given, Optional.empty(), Origin.TARGET_ASKED);
    }

    private Comparison withTarget(ObjectId head, Target target, Origin origin)
            throws IOException, InterruptedException {
        Tips.Found tip = new Tips(copy, refs, intake, git).of(target);
        return comparison(head, mergeBase(head, tip.commit()), tip, Optional.of(target), origin);
    }

    private Comparison comparison(ObjectId head, ObjectId base, Tips.Found tip, Optional<Target> target, Origin origin)
            throws IOException, InterruptedException {
        return new Comparison(
                head, treeOf(head), base, treeOf(base), tip.commit(), target, origin, tip.tip(), tip.note());
    }

    ObjectId treeOf(ObjectId treeish) throws IOException, InterruptedException {
        String fact = "tree-" + treeish.hex();
        Optional<String> known = places.fact(fact);
        if (known.isPresent()) {
            return new ObjectId(known.get());
        }
        String tree = git.ask("rev-parse", "--verify", treeish.hex() + "^{tree}")
                .text()
                .strip();
        places.remember(fact, tree);
        return new ObjectId(tree);
    }

    private ObjectId mergeBase(ObjectId head, ObjectId tip) throws IOException, InterruptedException {
        // Where history is cut off, a merge base is true only until more of it arrives.
        boolean whole = !Files.exists(places.shallow());
        String fact = "merge-base-" + head.hex() + "-" + tip.hex();
        Optional<String> known = whole ? places.fact(fact) : Optional.empty();
        if (known.isPresent()) {
            return new ObjectId(known.get());
        }
        Captured answer = git.attempt(Input.none(), "merge-base", head.hex(), tip.hex());
        if (answer.exitCode() != 0) {
            throw whole ? noMergeBase(head, tip) : shallow(head, tip);
        }
        String base = answer.text().strip();
        if (whole) {
            places.remember(fact, base);
        }
        return new ObjectId(base);
    }

    static RepositoryProblem noCommits(WorkingCopy copy) {
        return new RepositoryProblem(
                Kind.NO_COMMITS,
                copy.root() + " has no commits yet.",
                "There is nothing to compare with.",
                "Commit something first: git add -A && git commit.");
    }

    private static RepositoryProblem noTarget() {
        return new RepositoryProblem(
                Kind.NO_TARGET,
                "What to compare with is unknown.",
                "No target is recorded, and there is no branch of a remote named origin.",
                "Record one with 'gate init', or name one: --target main, or --base REV.");
    }

    private static RepositoryProblem noMergeBase(ObjectId head, ObjectId tip) {
        return new RepositoryProblem(
                Kind.NO_MERGE_BASE,
                "Head " + head.abbreviated() + " and target " + tip.abbreviated() + " share no history.",
                "One of them was begun as an orphan branch, or the wrong target is recorded.",
                "Rebase the work onto the target, or name a base with --base REV.");
    }

    private static RepositoryProblem shallow(ObjectId head, ObjectId tip) {
        return new RepositoryProblem(
                Kind.SHALLOW_BASE_MISSING,
                "The merge base of head " + head.abbreviated() + " and target " + tip.abbreviated() + " is missing.",
                "The clone is shallow: its history ends too early.",
                "Run 'git fetch --unshallow' (in CI: fetch-depth: 0).");
    }
}
