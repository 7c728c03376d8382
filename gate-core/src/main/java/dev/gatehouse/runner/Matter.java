package dev.gatehouse.runner;

import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.verdict.Trust;
import java.util.Map;

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

    /** What processes get in the user's own tree; its PATH is every gate's. */
    Map<String, String> environment() {
        return Environments.inPlace(
                installation.environment(), repository.workingCopy().root());
    }

    boolean has(CheckRequest.Option option) {
        return request.options().contains(option);
    }
}
