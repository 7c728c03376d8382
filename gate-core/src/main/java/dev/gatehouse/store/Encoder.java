package dev.gatehouse.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes values to bytes. The counterpart of {@link Decoder}. */
final class Encoder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writes one value. */
    @FunctionalInterface
    interface Form<T> {
        void write(Encoder out, T value) throws IOException;
    }

    /** The bytes of a value in that form. */
    static <T> byte[] encode(Form<T> form, T value) throws IOException {
        Encoder encoder = new Encoder();
        form.write(encoder, value);
        encoder.out.flush();
        return encoder.bytes.toByteArray();
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void big(long value) throws IOException {
        out.writeLong(value);
    }

    void real(double value) throws IOException {
        out.writeDouble(value);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void text(String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** By name, so that reordering constants changes nothing. */
    void constant(Enum<?> value) throws IOException {
        text(value.name());
    }

    void span(Duration value) throws IOException {
        big(value.getSeconds());
        number(value.getNano());
    }

    void moment(Instant value) throws IOException {
        big(value.getEpochSecond());
        number(value.getNano());
    }

    <T> void maybe(Optional<T> value, Form<T> form) throws IOException {
        flag(value.isPresent());
        if (value.isPresent()) {
            form.write(this, value.get());
        }
    }

    <T> void each(Collection<T> values, Form<T> form) throws IOException {
        number(values.size());
        for (T value : values) {
            form.write(this, value);
        }
    }

    void texts(Collection<String> values) throws IOException {
        each(values, Encoder::text);
    }

    void pairs(Map<String, String> values) throws IOException {
        number(values.size());
        for (Map.Entry<String, String> pair : values.entrySet()) {
            text(pair.getKey());
            text(pair.getValue());
        }
    }
}
