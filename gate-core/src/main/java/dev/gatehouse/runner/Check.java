package dev.gatehouse.runner;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.policy.Approval;
import dev.gatehouse.store.Answer;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Judges what stands in a repository: {@code gate check}. Safe for several threads; each check is independent and may
 * run beside others, also beside those of other processes.
 */
public final class Check {
    private final Installation installation;
    private final Clock clock;

    /** Checks by the wall clock; the day on which a waiver expires ends everywhere at once, at midnight UTC. */
    public Check(Installation installation) {
        this(installation, Clock.systemUTC());
    }

    Check(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Judges, and keeps the verdict durably before it returns.
     *
     * @throws dev.gatehouse.git.RepositoryProblem if the repository cannot be judged as it is
     * @throws ConfigException if the policy is malformed
     * @throws dev.gatehouse.plan.SelectionException if gates or a tier were asked for that do not exist
     * @throws IOException if the gate's own state cannot be read or written; nothing may be accepted then
     * @throws InterruptedException if the calling thread was interrupted; every process started is gone by then
     */
    public CheckResult run(CheckRequest request, RunListener listener) throws IOException, InterruptedException {
        return run(Matter.of(request, installation), listener);
    }

    /**
     * Judges a commit that the gate holds, against another, by the policy of a third; otherwise as {@link #run(
     * CheckRequest, RunListener)} does.
     *
     * @throws dev.gatehouse.git.RepositoryProblem if a commit is not there
     */
    public CheckResult run(PinnedRequest request, RunListener listener) throws IOException, InterruptedException {
        return run(Matter.of(request, installation), listener);
    }

    private CheckResult run(Matter matter, RunListener listener) throws IOException, InterruptedException {
        Capture capture = Capture.take(matter, GateRepository.DEFAULT_SIZE_LIMIT);
        List<Approval> approvals = matter.ledger().approvals().all();
        LocalDate today = LocalDate.now(clock);
        Question question = Question.of(matter, capture, approvals, today);
        Optional<Verdict> known = remembered(matter, question);
        return known.isPresent()
                ? Results.remembered(matter, capture, known.get())
                : judge(matter, capture, new Judging.Situation(question, approvals, today, clock), listener);
    }

    /** The answer to the same question, if it was asked before and nothing has changed since. */
    private static Optional<Verdict> remembered(Matter matter, Question question) {
        if (matter.has(CheckRequest.Option.NO_CACHE)
                || matter.request().builtSince().isPresent()) {
            return Optional.empty();
        }
        String path = matter.environment().getOrDefault("PATH", "");
        return matter.ledger()
                .verdicts()
                .answering(question.text())
                .filter(answer ->
                        answer.circumstances().hold(path, matter.installation().environment()))
                .map(Answer::verdict);
    }

    private static CheckResult judge(Matter matter, Capture first, Judging.Situation situation, RunListener listener)
            throws IOException, InterruptedException {
        Optional<PolicyText> policy = matter.policy(first.submission().tree());
        if (policy.isEmpty()) {
            return Results.unjudged(matter, first, situation.clock());
        }
        GateConfig config = GateFile.read(GateFile.NAME, policy.get().text());
        long limit = config.limits().fileSize();
        // A lower limit needs no second look: what is in the tree and above it is found there.
        Capture capture = limit <= GateRepository.DEFAULT_SIZE_LIMIT ? first : Capture.take(matter, limit);
        return new Judging(matter, capture, policy.get(), config, situation).judge(listener);
    }
}
