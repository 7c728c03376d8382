package dev.gatehouse.policy;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Submission;
import java.util.List;

/**
 * What a policy is applied to.
 *
 * @param submission what is judged
 * @param changes what differs between its base and its tree
 * @param entries what the two trees hold at a path; asked for protected paths that changed
 */
public record Subject(Submission submission, List<Change> changes, TreeEntries entries) {
    public Subject {
        changes = List.copyOf(changes);
    }
}
