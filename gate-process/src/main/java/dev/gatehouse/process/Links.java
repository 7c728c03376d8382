package dev.gatehouse.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a path leads anywhere, told without asking the kernel to start it. */
final class Links {

    private static final int MOST_LINKS = 40;
    private static final int NAME_MAX = 255;

    private Links() {}

    /** {@link SpawnFailure.Kind#SYMLINK_LOOP}, {@link SpawnFailure.Kind#NAME_TOO_LONG}, else OTHER. */
    static SpawnFailure.Kind trouble(Path path) {
        for (Path name : path) {
            if (name.toString().getBytes(StandardCharsets.UTF_8).length > NAME_MAX) {
                return SpawnFailure.Kind.NAME_TOO_LONG;
            }
        }
        Path at = path;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                return SpawnFailure.Kind.SYMLINK_LOOP;
            }
            try {
                at = at.resolveSibling(Files.readSymbolicLink(at));
            } catch (IOException unreadable) {
                return SpawnFailure.Kind.OTHER;
            }
        }
        return SpawnFailure.Kind.OTHER;
    }
}
