package dev.gatehouse.runner;

import dev.gatehouse.git.GateState;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.policy.Approvals;
import dev.gatehouse.store.JudgementStore;
import dev.gatehouse.store.VerdictStore;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Where the gate's own state keeps what belongs to one repository.
 *
 * @param root of the gate's state
 * @param repository name of the repository's own folders
 * @param checkout name of the working copy within the verdict store
 */
record Ledger(Path root, String repository, String checkout) {
    static Ledger of(WorkingCopy copy, GateState state) {
        String repository = Digests.sha256(copy.commonDir().toString()).substring(0, 16);
        return new Ledger(state.root(), repository, copy.root().toString());
    }

    /** The same with a history of verdicts of its own. */
    Ledger named(String history) {
        return new Ledger(root, repository, history);
    }

    /** Judgements are shared by all repositories: they are found by content. */
    JudgementStore judgements() {
        return JudgementStore.at(root.resolve("judgements"));
    }

    VerdictStore verdicts() {
        return VerdictStore.at(root.resolve("verdicts"));
    }

    Approvals approvals() {
        return Approvals.in(root.resolve("approvals").resolve(repository));
    }

    /** What gates remember; what a less trusted run wrote is never read by a more trusted one. */
    Path memory(Trust trust) {
        return memories().resolve(trust.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What gates remember, at all levels of trust. */
    Path memories() {
        return root.resolve("memory").resolve(repository);
    }

    Path scratch() throws IOException {
        return Files.createDirectories(root.resolve("scratch"));
    }

    Path runs() {
        return root.resolve("runs").resolve(repository);
    }

    /** A new folder for the evidence of one run. What a run left whose process died is removed. */
    RunFolder newRun(Instant now) throws IOException {
        new RunFolders(runs()).removeAbandoned();
        return RunFolder.begin(runs(), now);
    }
}
