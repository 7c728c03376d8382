package dev.gatehouse.gates.secrets.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** All formats that are known. */
public final class Formats {
    /** In the order of the table; where two claim the same text, the earlier one has it. */
    public static final List<Format> ALL = FormatFile.read(resource("formats.txt"));

    private Formats() {}

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Formats.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
