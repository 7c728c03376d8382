package dev.gatehouse.manager;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Refusal;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskState;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The judge's part of an attempt: what was handed in is judged, and what is good is let out. */
final class JudgeTurn {
    private final Setting setting;
    private final Docket docket;

    JudgeTurn(Setting setting, Docket docket) {
        this.setting = setting;
        this.docket = docket;
    }

    /**
     * Judges what was handed in as it was handed in, beside others; then, alone, what it makes of the branch, which is
     * judged again where the branch has moved since: one full run for each merge.
     */
    void judge(Task task) throws IOException, InterruptedException {
        Attempt attempt = task.attempt().orElseThrow();
        Attempt.Work work = attempt.work().orElseThrow();
        Trunk.Candidate alone = new Trunk.Candidate(
                new ObjectId(work.commit()), new ObjectId(work.tree()), new ObjectId(attempt.base()), List.of());
        if (!accepts(task, attempt, alone, task.spec().tier())) {
            return;
        }
        setting.integrating().lockInterruptibly();
        try {
            Trunk.Candidate candidate = setting.trunk()
                    .candidate(task, attempt, work, setting.clock().instant());
            if (!candidate.conflicts().isEmpty()) {
                docket.apply(TaskCommand.reject(
                        "in conflict with what was accepted meanwhile",
                        Optional.of("Your work was good on what it started from. Meanwhile other work was accepted that"
                                + " changes the same lines.")));
            } else if (candidate.commit().equals(alone.commit())
                    || accepts(task, attempt, candidate, Optional.empty())) {
                letOut(candidate);
            }
        } finally {
            setting.integrating().unlock();
        }
    }

    /** Whether the candidate may be let out; where not, what follows is journalled. */
    private boolean accepts(Task task, Attempt attempt, Trunk.Candidate candidate, Optional<String> tier)
            throws IOException, InterruptedException {
        docket.apply(TaskCommand.startJudging(
                candidate.commit().hex(),
                candidate.tree().hex(),
                candidate.tip().hex()));
        SubmissionJudge.Matter matter = new SubmissionJudge.Matter(
                candidate.commit(),
                candidate.tip(),
                setting.policy(),
                Optional.empty(),
                List.of(),
                task.id().stream(),
                attempt.work().orElseThrow().claim());
        Opinion opinion = setting.hearing().hear(matter, tier);
        setting.failpoints().reach(Failpoints.Point.JUDGED);
        Verdict verdict = opinion.ruling().verdict();
        docket.apply(TaskCommand.judge(
                attempt.epoch(),
                verdict.id(),
                verdict.decision(),
                Hearing.keys(verdict),
                opinion.ruling().feedback()));
        return follows(opinion);
    }

    private boolean follows(Opinion opinion) throws IOException, InterruptedException {
        switch (opinion.kind()) {
            case ACCEPT -> {
                return true;
            }
            case REJECT -> docket.apply(TaskCommand.reject(opinion.cause(), Optional.empty()));
            case ASK_PERSON ->
                docket.apply(
                        TaskCommand.askPerson(opinion.cause(), opinion.ruling().feedback()));
            case RETRY_GATES -> retryGates(opinion);
        }
        return false;
    }

    /** Bounded; after that somebody has to look, because the next attempt would meet the same. */
    private void retryGates(Opinion opinion) throws IOException, InterruptedException {
        try {
            Task task = docket.apply(TaskCommand.retryGates(opinion.cause()));
            setting.pauses().await(setting.pauses().before(task.gateRetries()));
        } catch (Docket.RefusedException e) {
            if (e.refusal().cause() != Refusal.Cause.LIMIT) {
                throw e;
            }
            docket.apply(TaskCommand.askPerson(
                    "gates cannot do their work: " + opinion.cause(),
                    opinion.ruling().feedback()));
        }
    }

    /** Intent, then compare-and-swap, then done. */
    private void letOut(Trunk.Candidate candidate) throws IOException, InterruptedException {
        Task task = docket.apply(TaskCommand.intendAccept(
                candidate.commit().hex(), setting.trunk().ref(), candidate.tip().hex()));
        settle(task);
    }

    /** Brings an intent to its end: the ref tells how far it came. */
    void settle(Task task) throws IOException, InterruptedException {
        Task.Intent intent = task.intent().orElseThrow();
        ObjectId commit = new ObjectId(intent.commit());
        setting.failpoints().reach(Failpoints.Point.BEFORE_REF_MOVED);
        boolean moved =
                setting.trunk().holds(commit) || setting.trunk().advance(new ObjectId(intent.expectedTip()), commit);
        setting.failpoints().reach(Failpoints.Point.AFTER_REF_MOVED);
        if (moved) {
            docket.apply(TaskCommand.accept(commit.hex()));
        } else if (task.state() == TaskState.ACCEPTING) {
            docket.apply(TaskCommand.abandonAccept(
                    setting.trunk().tip().hex(), intent.ref() + " was moved by somebody else meanwhile"));
        }
    }
}
