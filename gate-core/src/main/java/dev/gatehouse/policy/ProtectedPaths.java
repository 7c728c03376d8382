package dev.gatehouse.policy;

import java.util.List;
import java.util.Optional;

/**
 * The protected paths that a submission changes, and whether a person has approved that.
 *
 * @param approval of exactly these changes
 */
record ProtectedPaths(List<ProtectedChange> changes, Optional<Approval> approval) {

    static ProtectedPaths of(Subject subject, Standard standard) {
        List<ProtectedChange> changes = ProtectedChange.in(subject, standard);
        String digest = ProtectedChange.digest(changes);
        return new ProtectedPaths(
                changes,
                standard.approvals().stream()
                        .filter(approval -> approval.digest().equals(digest))
                        .findFirst());
    }

    boolean needPerson() {
        return approval.isEmpty() && changes.stream().anyMatch(ProtectedChange::asksForPerson);
    }

    /** Those that ask for a person, for a sentence. */
    String described() {
        return "the change of "
                + Shortened.list(changes.stream()
                        .filter(ProtectedChange::asksForPerson)
                        .map(ProtectedChange::path)
                        .toList());
    }
}
