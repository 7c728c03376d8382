package dev.gatehouse.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link Encoder} wrote; anything else is empty, never an exception. */
final class Decoder {
    private final DataInputStream in;

    private Decoder(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Form<T> {
        T read(Decoder in) throws IOException;
    }

    /** The value of that form that the bytes hold; empty if they hold none, or more. */
    static <T> Optional<T> decode(Form<T> form, byte[] bytes) {
        Decoder decoder = new Decoder(bytes);
        try {
            T value = form.read(decoder);
            return decoder.in.available() == 0 ? Optional.of(value) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            // Written by another version of this program.
            return Optional.empty();
        }
    }

    int number() throws IOException {
        return in.readInt();
    }

    long big() throws IOException {
        return in.readLong();
    }

    double real() throws IOException {
        return in.readDouble();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    String text() throws IOException {
        return new String(in.readNBytes(size()), StandardCharsets.UTF_8);
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    Duration span() throws IOException {
        return Duration.ofSeconds(big(), number());
    }

    Instant moment() throws IOException {
        return Instant.ofEpochSecond(big(), number());
    }

    <T> Optional<T> maybe(Form<T> form) throws IOException {
        return flag() ? Optional.of(form.read(this)) : Optional.empty();
    }

    <T> List<T> each(Form<T> form) throws IOException {
        int size = size();
        List<T> values = new ArrayList<>(Math.min(size, 1024));
        for (int i = 0; i < size; i++) {
            values.add(form.read(this));
        }
        return values;
    }

    List<String> texts() throws IOException {
        return each(Decoder::text);
    }

    Map<String, String> pairs() throws IOException {
        int size = size();
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < size; i++) {
            pairs.put(text(), text());
        }
        return pairs;
    }

    /** A length; every item takes at least a byte, so none can exceed what is left. */
    private int size() throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new IOException("a length of " + size + " with " + in.available() + " bytes left");
        }
        return size;
    }
}
