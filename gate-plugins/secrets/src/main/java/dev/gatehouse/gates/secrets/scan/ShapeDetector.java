package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Concealed;
import dev.gatehouse.gates.secrets.format.Entropy;
import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Lead;
import dev.gatehouse.gates.secrets.format.Placeholders;
import dev.gatehouse.gates.secrets.format.Shape.Span;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks for a format by its shape. */
record ShapeDetector(Format format) implements Detector {
    @Override
    public @Nullable Match find(SlidingBytes data, int from, int to) {
        int start = from - lead(data, from);
        if (format.lead() != Lead.SETTINGS && !isFree(data, start)) {
            return null;
        }
        Span span = data.match(format.shape(), start, from + format.reach());
        if (span == null || continues(data, start + span.all())) {
            return null;
        }
        String secret = data.text(start + span.start(), start + span.end());
        return accepts(secret)
                ? new Match(format, start + span.start(), start + span.end(), secret, Concealed.of(format, secret))
                : null;
    }

    private int lead(SlidingBytes data, int from) {
        int lead = 0;
        while (lead < Lead.LONGEST && format.lead().takes(data.at(from - lead - 1))) {
            lead++;
        }
        return lead;
    }

    private boolean accepts(String secret) {
        return Entropy.of(secret) >= format.entropy()
                && !Placeholders.isPlaceholder(secret)
                && format.check().passes(secret);
    }

    /** Whether a token may begin here: not within a longer word, unless that is an escape such as \n. */
    private static boolean isFree(SlidingBytes data, int start) {
        return !isWord(data.at(start - 1))
                || data.at(start - 2) == '\\' && "nrtbf0".indexOf(data.at(start - 1)) >= 0
                || data.at(start - 3) == '%';
    }

    /** Whether the text after the match goes on as the match could have. */
    private static boolean continues(SlidingBytes data, int end) {
        return isWord(data.at(end)) && isWord(data.at(end - 1));
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** Whether the keyword stands there in its own case. */
    static boolean isExactly(String keyword, SlidingBytes data, int from) {
        byte[] bytes = keyword.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            if (data.at(from + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
