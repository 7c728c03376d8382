package dev.gatehouse.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields that end with a NUL, as raw (Latin-1) strings. */
final class NulFields {
    private final InputStream in;
    private final ByteArrayOutputStream field = new ByteArrayOutputStream();

    NulFields(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    static List<String> all(InputStream in) throws IOException {
        NulFields fields = new NulFields(in);
        List<String> all = new ArrayList<>();
        for (String next = fields.next(); next != null; next = fields.next()) {
            all.add(next);
        }
        return all;
    }

    /** The next field, or null at the end. */
    @Nullable
    String next() throws IOException {
        field.reset();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c > 0) {
            field.write(c);
            c = in.read();
        }
        return field.toString(StandardCharsets.ISO_8859_1);
    }

    /** The next field, which must be there. */
    String required() throws IOException {
        String next = next();
        if (next == null) {
            throw new IOException("git's output ends in the middle of a record");
        }
        return next;
    }
}
