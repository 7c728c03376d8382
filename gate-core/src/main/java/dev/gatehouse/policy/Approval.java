package dev.gatehouse.policy;

import dev.gatehouse.submission.ObjectId;
import java.time.Instant;

/**
 * A person's word that one change of protected paths is wanted.
 *
 * @param digest of exactly that change: {@link ProtectedChange#digest}
 * @param tree the tree it was looked at in
 * @param reason why it is wanted
 * @param by who says so
 * @param at when
 */
public record Approval(String digest, ObjectId tree, String reason, String by, Instant at) {}
