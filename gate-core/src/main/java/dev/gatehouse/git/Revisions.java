package dev.gatehouse.git;

import java.util.Optional;

/**
 * What the user asked to have judged, each as typed: a full or short ref name, an object name, or either followed by
 * {@code ~n} or {@code ^}.
 *
 * @param head the commit to judge; empty for the working tree
 * @param base the commit to compare with and to take the policy from; wins over {@code target}
 * @param target the ref to compare with by its merge base
 */
public record Revisions(Optional<String> head, Optional<String> base, Optional<String> target) {
    /** The working tree against the recorded or default target. */
    public static final Revisions DEFAULT = new Revisions(Optional.empty(), Optional.empty(), Optional.empty());

    /** With another head. */
    public Revisions withHead(String revision) {
        return new Revisions(Optional.of(revision), base, target);
    }

    /** With a base. */
    public Revisions withBase(String revision) {
        return new Revisions(head, Optional.of(revision), target);
    }

    /** With a target. */
    public Revisions withTarget(String revision) {
        return new Revisions(head, base, Optional.of(revision));
    }
}
