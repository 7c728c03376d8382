package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;

/**
 * A step of history: a commit and the first of its parents, which it is compared with.
 *
 * @param subject the first line of its message; foreign text
 */
public record Piece(ObjectId commit, ObjectId parent, String subject) {}
