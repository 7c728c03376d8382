package dev.gatehouse.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts that gates had concealed; it only grows. A text of several lines is concealed line by line too. Each is found
 * as it is, escaped as in JSON, XML, URLs and shells, with terminal sequences or line breaks in it, in Base64 and in
 * hexadecimal. Texts of fewer than {@value #SHORTEST} bytes are no secrets: masking them would black out everything.
 * Safe for several threads.
 */
public final class Secrets {
    static final int SHORTEST = 4;

    private static final int PIECE = 512;
    private static final int MOST = 10_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_OF_FORMS = 2 << 20;
    private static final String CUT = "…";

    private final Set<ByteBuffer> strings = new LinkedHashSet<>();
    private int pieces;
    private int bytes;
    private int bytesOfForms;
    private volatile SecretPattern pattern = SecretPattern.NONE;
    private volatile boolean stale;

    /** @throws IllegalStateException if there are too many to conceal any more */
    public synchronized void add(CharSequence secret) {
        for (String line : secret.toString().split("\\R")) {
            addLine(line.strip());
        }
    }

    /** Whether there is nothing to conceal. */
    public boolean isEmpty() {
        return pattern().isEmpty();
    }

    /** The text with every secret masked; of one that the end of a shortened text cuts through, what is left of it. */
    public String scrub(String text) {
        SecretPattern now = pattern();
        return now.isEmpty() ? text : scrub(now, withoutCut(now, text));
    }

    /** The end of a text that was cut: what is left of a secret at the cut is masked too. */
    public String scrubTail(String tail) {
        SecretPattern now = pattern();
        if (now.isEmpty()) {
            return tail;
        }
        byte[] text = tail.getBytes(StandardCharsets.UTF_8);
        int cut = now.remainderAt(text, SHORTEST);
        String rest = new String(text, cut, text.length - cut, StandardCharsets.UTF_8);
        return (cut > 0 ? Mask.TEXT : "") + scrub(now, cut > 0 ? rest : tail);
    }

    /** Copies a stream and answers how many masks were put. */
    long scrub(InputStream in, OutputStream out, Mask mask) throws IOException {
        return new ScrubbedCopy(pattern(), mask, out).copy(in);
    }

    /** A long line goes in pieces, which find it again because masks that touch become one. */
    private void addLine(String line) {
        for (int from = 0; from < line.length(); from += PIECE) {
            byte[] piece =
                    line.substring(from, Math.min(line.length(), from + PIECE)).getBytes(StandardCharsets.UTF_8);
            if (piece.length >= SHORTEST && strings.add(ByteBuffer.wrap(piece))) {
                stale = true;
                pieces++;
                bytes += piece.length;
                require(pieces <= MOST && bytes <= MOST_BYTES);
                Stream.concat(Stream.of(Unwrapped.all(piece)), SecretForms.of(piece).stream())
                        .forEach(this::addForm);
            }
        }
    }

    private void addForm(byte[] form) {
        if (form.length >= SHORTEST
                && bytesOfForms + form.length <= MOST_BYTES_OF_FORMS
                && strings.add(ByteBuffer.wrap(form))) {
            bytesOfForms += form.length;
        }
    }

    private static void require(boolean bearable) {
        if (!bearable) {
            throw new IllegalStateException(
                    "more than " + MOST + " secrets, or more than " + MOST_BYTES + " bytes of them, to conceal");
        }
    }

    /** Made when it is needed: gates conceal many secrets one by one. */
    private SecretPattern pattern() {
        return stale ? renewed() : pattern;
    }

    private synchronized SecretPattern renewed() {
        if (stale) {
            pattern = new SecretPattern(strings.stream().map(ByteBuffer::array).toList());
            stale = false;
        }
        return pattern;
    }

    private static String withoutCut(SecretPattern pattern, String text) {
        if (!text.endsWith(CUT)) {
            return text;
        }
        byte[] kept = text.substring(0, text.length() - CUT.length()).getBytes(StandardCharsets.UTF_8);
        int node = SecretPattern.ROOT;
        for (byte b : kept) {
            node = pattern.next(node, b);
        }
        int begun = pattern.pending(node);
        return begun < SHORTEST
                ? text
                : new String(kept, 0, kept.length - begun, StandardCharsets.UTF_8) + Mask.TEXT + CUT;
    }

    private static String scrub(SecretPattern pattern, String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        if (!isIn(pattern, whole)) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(whole.length);
        try {
            new ScrubbedCopy(pattern, Mask.STARS, out).copy(new ByteArrayInputStream(whole));
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read: " + Arrays.toString(e.getStackTrace()), e);
        }
    }

    private static boolean isIn(SecretPattern pattern, byte[] text) {
        int node = SecretPattern.ROOT;
        for (byte b : text) {
            node = pattern.next(node, b);
            if (pattern.matchAt(node) > 0) {
                return true;
            }
        }
        return isUnwrappedIn(pattern, text);
    }

    private static boolean isUnwrappedIn(SecretPattern pattern, byte[] text) {
        Unwrapped unit = new Unwrapped();
        int node = SecretPattern.ROOT;
        for (int at = 0; at < text.length; ) {
            at = unit.read(text, at, text.length);
            for (int i = 0; i < unit.length(); i++) {
                node = pattern.next(node, unit.byteAt(i));
                if (pattern.matchAt(node) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
