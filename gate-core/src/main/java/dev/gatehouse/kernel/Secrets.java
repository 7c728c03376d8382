package dev.gatehouse.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The texts that gates had concealed; it only grows. A text of several lines is concealed line by line too. Texts of
 * fewer than {@value SecretPattern#SHORTEST} bytes are no secrets: masking them would black out everything. Safe for
 * several threads.
 */
final class Secrets {
    static final String MASK = "***";

    private static final int PIECE = 512;
    private static final int MOST = 10_000;

    private final Set<String> pieces = new LinkedHashSet<>();
    private volatile SecretPattern pattern = new SecretPattern(Set.of());

    /** @throws IllegalStateException if there are too many to conceal any more */
    synchronized void add(CharSequence secret) {
        boolean more = false;
        for (String line : secret.toString().split("\\R")) {
            more |= addLine(line.strip());
        }
        if (pieces.size() > MOST) {
            throw new IllegalStateException("more than " + MOST + " secrets to conceal");
        }
        pattern = more ? new SecretPattern(pieces) : pattern;
    }

    boolean isEmpty() {
        return pattern.isEmpty();
    }

    /** The text with every secret masked. */
    String scrub(String text) {
        return pattern.isEmpty() ? text : scrub(pattern, text);
    }

    /** The end of a text that was cut: what is left of a secret at the cut is masked too. */
    String scrubTail(String tail) {
        SecretPattern now = pattern;
        if (now.isEmpty()) {
            return tail;
        }
        byte[] bytes = tail.getBytes(StandardCharsets.UTF_8);
        int cut = now.remainderAt(bytes);
        String rest = new String(bytes, cut, bytes.length - cut, StandardCharsets.UTF_8);
        return (cut > 0 ? MASK : "") + scrub(now, cut > 0 ? rest : tail);
    }

    /** Copies a stream and answers how many masks were put. */
    long scrub(InputStream in, OutputStream out) throws IOException {
        return new ScrubbedCopy(pattern, out).copy(in);
    }

    /** A long line goes in pieces, which find it again because masks that touch become one. */
    private boolean addLine(String line) {
        boolean more = false;
        for (int from = 0; from < line.length(); from += PIECE) {
            String piece = line.substring(from, Math.min(line.length(), from + PIECE));
            if (piece.getBytes(StandardCharsets.UTF_8).length >= SecretPattern.SHORTEST) {
                more |= pieces.add(piece);
            }
        }
        return more;
    }

    private static String scrub(SecretPattern pattern, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try {
            long masks = new ScrubbedCopy(pattern, out).copy(new ByteArrayInputStream(bytes));
            return masks == 0 ? text : out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read: " + Arrays.toString(e.getStackTrace()), e);
        }
    }
}
