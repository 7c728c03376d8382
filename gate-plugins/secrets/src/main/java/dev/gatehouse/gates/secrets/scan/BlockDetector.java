package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Entropy;
import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Randomness;
import dev.gatehouse.gates.secrets.format.Shape.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for a private key: a header with at least as much Base64 below it as the shortest key has. */
record BlockDetector(Format format) implements Detector {
    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9+/=]{12,}");
    private static final int LONGEST_HEADER = 80;
    private static final byte[] MAC = "Private-MAC".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST = 60;
    private static final double LEAST_ENTROPY = 4.5;

    /** Such as the version of a program and the cipher of a passphrase. */
    private static final int LONGEST_PREAMBLE = 200;

    /** Such as the quotes, the plus sign and the indentation of a string literal. */
    private static final int LONGEST_GAP = 60;

    @Override
    public @Nullable Match find(SlidingBytes data, int from, int to) {
        Span span = data.match(format.shape(), from, from + LONGEST_HEADER);
        if (span == null) {
            return null;
        }
        int body = from + span.all();
        int end = end(data, body);
        data.worked(end - body);
        List<String> lines = lines(data.ascii(body, end));
        String key = String.join("", lines);
        return key.length() >= SHORTEST && Entropy.of(key) >= LEAST_ENTROPY && !Randomness.isWordy(key)
                ? new Match(format, from, end, key, lines)
                : null;
    }

    /** Where the key ends: at the next line that begins with dashes or names a MAC, or as far as we look. */
    private int end(SlidingBytes data, int body) {
        int end = body;
        while (end - body < format.reach() && data.at(end) >= 0 && !isEnd(data, end)) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(SlidingBytes data, int at) {
        int c = data.at(at);
        return c == '-' && data.at(at + 1) == '-' && data.at(at + 2) == '-'
                || c == 'P' && ShapeDetector.isExactly(MAC, data, at);
    }

    /**
     * The lines of the key, which follow each other closely. Those of a string literal end in {@code \n}, whose n must
     * not count as Base64.
     */
    private static List<String> lines(String body) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(body.replace("\\r", "  ").replace("\\n", "  "));
        int end = 0;
        while (matcher.find() && matcher.start() - end <= (lines.isEmpty() ? LONGEST_PREAMBLE : LONGEST_GAP)) {
            lines.add(matcher.group());
            end = matcher.end();
        }
        return lines;
    }
}
