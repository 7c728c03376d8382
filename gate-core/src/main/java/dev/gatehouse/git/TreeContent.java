package dev.gatehouse.git;

import dev.gatehouse.submission.Content;
import java.io.IOException;

/** The files of one tree, read through one long-lived git process that {@link #close} ends. */
public interface TreeContent extends Content, AutoCloseable {
    @Override
    void close() throws IOException;
}
