package dev.gatehouse.submission;

import java.util.Optional;

/**
 * What a worker hands in: a tree and the commit it is compared with. Two submissions with the same tree and base are
 * {@linkplain #sameAs the same submission}; task, claim and origin travel with it without being part of its identity.
 *
 * @param tree the tree that is judged
 * @param head the commit that holds the tree, if one does
 * @param base the commit it is compared with
 * @param dirty whether the tree holds work that is in no commit
 * @param task the task the worker was given, if known
 * @param claim what the worker says about its work; empty when it says nothing. Untrusted text
 */
public record Submission(
        ObjectId tree, Optional<ObjectId> head, ObjectId base, boolean dirty, Optional<String> task, String claim) {

    /** A submission of which only the identity is known. */
    public static Submission of(ObjectId tree, ObjectId base) {
        return new Submission(tree, Optional.empty(), base, false, Optional.empty(), "");
    }

    /** Whether the other submission has the same identity (tree and base). */
    public boolean sameAs(Submission other) {
        return tree.equals(other.tree) && base.equals(other.base);
    }
}
