package dev.gatehouse.init;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Recognises one kind of project. */
interface ProjectKind {
    /** What is found at that root, or empty. */
    Optional<Detection> detect(Path root) throws IOException;
}
