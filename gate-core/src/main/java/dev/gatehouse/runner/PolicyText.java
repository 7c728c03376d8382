package dev.gatehouse.runner;

import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.Target;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.PolicyIdentity;
import java.io.IOException;
import java.util.Optional;

/**
 * A policy as it was read.
 *
 * @param identity which one
 * @param text its gate.yaml
 */
record PolicyText(PolicyIdentity identity, String text) {

    /** The policy of the target's tip, or of the base that was asked for; empty when there is none. */
    static Optional<PolicyText> ofTarget(GateRepository repository, Comparison comparison)
            throws IOException, InterruptedException {
        return repository
                .text(comparison.policy(), GateFile.NAME)
                .map(text -> new PolicyText(identity(place(comparison) + ":" + GateFile.NAME, text), text));
    }

    /** The judged tree's own. */
    static Optional<PolicyText> ofTree(GateRepository repository, ObjectId tree)
            throws IOException, InterruptedException {
        return repository
                .text(tree, GateFile.NAME)
                .map(text -> new PolicyText(identity(PolicyIdentity.TREE, text), text));
    }

    /** Where the policy is looked for, for people. */
    static String place(Comparison comparison) {
        String commit = comparison.policy().abbreviated();
        return comparison
                .target()
                .map(Target::ref)
                .map(ref -> ref + "@" + commit)
                .orElse(commit);
    }

    private static PolicyIdentity identity(String source, String text) {
        return new PolicyIdentity(source, Digests.sha256(text));
    }
}
