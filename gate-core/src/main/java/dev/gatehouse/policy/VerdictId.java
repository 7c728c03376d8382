package dev.gatehouse.policy;

import dev.gatehouse.plan.Selection;
import dev.gatehouse.submission.Submission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The name of a verdict: what it was made of, never when. */
final class VerdictId {
    private VerdictId() {}

    /**
     * SHA-256 in hexadecimal over tree, base, policy, selected gates and tools; their order does not matter.
     *
     * @param policyDigest of the policy's text
     * @param tools fingerprints by name
     */
    static String of(Submission submission, String policyDigest, Selection selection, Map<String, String> tools) {
        Canonical canonical = new Canonical()
                .add("verdict/1")
                .add(submission.tree().hex())
                .add(submission.base().hex())
                .add(policyDigest)
                .addAll(new TreeSet<>(selection.gates()));
        new TreeMap<>(tools).forEach((name, fingerprint) -> canonical.addAll(List.of(name, fingerprint)));
        return canonical.hex();
    }
}
