package dev.gatehouse.runner;

import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.WorkingCopy;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What a check is about, once the repository has answered.
 *
 * @param request what was asked
 * @param trust where gates run; judging a commit that need not be checked out takes a checkout
 * @param installation what Gatehouse runs from
 * @param repository the gate's own repository
 * @param comparison what is compared with what
 * @param ledger where the gate's state keeps what belongs to the repository
 */
record Matter(
        CheckRequest request,
        Trust trust,
        Installation installation,
        GateRepository repository,
        Comparison comparison,
        Ledger ledger) {

    /** What the repository answers; a commit that need not be checked out takes a checkout. */
    static Matter of(CheckRequest request, Installation installation) throws IOException, InterruptedException {
        WorkingCopy copy = WorkingCopy.discover(request.directory());
        GateRepository repository = GateRepository.open(copy, installation.state());
        Trust trust = request.revisions().head().isPresent() ? Trust.CHECKOUT : request.trust();
        return new Matter(
                request,
                trust,
                installation,
                repository,
                repository.resolve(request.revisions()),
                Ledger.of(copy, installation.state()));
    }

    /** What was settled before a worker began. */
    static Matter of(PinnedRequest request, Installation installation) throws IOException, InterruptedException {
        WorkingCopy copy = WorkingCopy.discover(request.directory());
        GateRepository repository = GateRepository.open(copy, installation.state());
        return new Matter(
                request.check(),
                Trust.CHECKOUT,
                installation,
                repository,
                repository.pinned(request.head(), request.base(), request.policy()),
                Ledger.of(copy, installation.state()).named(request.history()));
    }

    /** The same with another base: a commit or a tree. The policy stays where it was. */
    Matter against(ObjectId base) throws IOException, InterruptedException {
        Comparison moved = new Comparison(
                comparison.head(),
                comparison.headTree(),
                base,
                repository.treeOf(base),
                comparison.policy(),
                comparison.target(),
                comparison.origin(),
                comparison.tip(),
                comparison.note());
        return new Matter(request, trust, installation, repository, moved, ledger);
    }

    /** The policy that counts; empty when there is none. */
    Optional<PolicyText> policy(ObjectId tree) throws IOException, InterruptedException {
        return has(CheckRequest.Option.POLICY_FROM_TREE)
                ? PolicyText.ofTree(repository, tree)
                : PolicyText.ofTarget(repository, comparison);
    }

    /** Where the policy is looked for, for people. */
    String placeOfPolicy() {
        return has(CheckRequest.Option.POLICY_FROM_TREE) ? "the judged tree" : PolicyText.place(comparison);
    }

    /** What processes get in the user's own tree; its PATH is every gate's. */
    Map<String, String> environment() {
        return Environments.inPlace(
                installation.environment(), repository.workingCopy().root());
    }

    boolean has(CheckRequest.Option option) {
        return request.options().contains(option);
    }
}
