package dev.gatehouse.gates.tamper.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All files of one side, for what can't be told from the changed ones alone. */
public interface Tree {

    /** The paths of all regular files. */
    List<String> paths() throws IOException;

    /** A file; empty when it isn't there, is binary or too large. */
    Optional<SourceText> read(String path) throws IOException;
}
