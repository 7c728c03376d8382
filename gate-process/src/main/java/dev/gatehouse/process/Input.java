package dev.gatehouse.process;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;

/** What a child reads from its standard input, which always ends: an unclosed stdin is the first cause of hangs. */
public sealed interface Input {

    /** Nothing: the child sees the end of its input at once. */
    record None() implements Input {}

    /** Text, written as UTF-8. */
    record Text(String text) implements Input {}

    /** The contents of a regular file, opened by the child's side without passing through this JVM. */
    record File(Path path) implements Input {}

    /**
     * What a stream yields until its end. It is read once, on a thread of the run, and closed by the run; a stream
     * that neither ends nor honours interruption keeps that (daemon) thread until it does.
     */
    record Stream(InputStream stream) implements Input {}

    static Input none() {
        return new None();
    }

    static Input text(String text) {
        return new Text(text);
    }

    /** The bytes as they are when the child reads them; the input serves one run. */
    static Input bytes(byte[] bytes) {
        return new Stream(new ByteArrayInputStream(bytes));
    }

    static Input file(Path path) {
        return new File(path);
    }

    static Input stream(InputStream stream) {
        return new Stream(stream);
    }
}
