package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;

/**
 * What a tree holds at a path, submodules and links too.
 *
 * @param mode as Git writes it, such as {@code 100644}
 * @param object name of the content
 * @param path from the root, with {@code /}
 */
public record TreeEntry(String mode, ObjectId object, String path) {}
