package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Concealed;
import dev.gatehouse.gates.secrets.format.Entropy;
import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Lead;
import dev.gatehouse.gates.secrets.format.Placeholders;
import dev.gatehouse.gates.secrets.format.Shape.Span;
import org.jspecify.annotations.Nullable;

/** Looks for a format by its shape. */
record ShapeDetector(Format format) implements Detector {
    @Override
    public @Nullable Match find(SlidingBytes data, int from, int to) {
        int start = from - lead(data, from);
        if (!isFree(data, start) || !comes(data, to)) {
            return null;
        }
        Span span = data.match(format.shape(), start, from + format.reach());
        if (span == null || continues(data, start + span.all())) {
            return null;
        }
        String secret = data.text(start + span.start(), start + span.end());
        return accepts(secret) && format.check().fits(secret, data.text(start, start + span.all()))
                ? new Match(format, start + span.start(), start + span.end(), secret, Concealed.of(format, secret))
                : null;
    }

    private int lead(SlidingBytes data, int from) {
        int lead = 0;
        while (lead < Lead.LONGEST
                && format.lead().takes(data.at(from - lead - 1))
                && !isEscape(data, from - lead - 1)) {
            lead++;
        }
        return lead;
    }

    /** Whether a letter and the backslash before it stand for a line end or another single character. */
    private static boolean isEscape(SlidingBytes data, int at) {
        return data.at(at - 1) == '\\' && "nrtbf0".indexOf(data.at(at)) >= 0;
    }

    private boolean accepts(String secret) {
        return Entropy.of(secret) >= format.entropy()
                && !Placeholders.isPlaceholder(secret)
                && format.check().passes(secret);
    }

    /** Whether a token may begin here: not within a longer word. A telling name may be part of one. */
    private boolean isFree(SlidingBytes data, int start) {
        return format.anyCase()
                || format.lead() == Lead.SETTINGS
                || !isWord(data.at(start))
                || !isWord(data.at(start - 1))
                || isEscape(data, start - 1)
                || data.at(start - 3) == '%';
    }

    private boolean comes(SlidingBytes data, int from) {
        int at = from;
        while (format.before() >= 0 && data.at(at) != format.before()) {
            if (at - from > format.reach() || data.at(at) <= ' ' || "/\"'`<>".indexOf(data.at(at)) >= 0) {
                data.worked(at - from);
                return false;
            }
            at++;
        }
        return true;
    }

    /** Whether the text after the match goes on as the match could have. */
    private static boolean continues(SlidingBytes data, int end) {
        return isWord(data.at(end)) && isWord(data.at(end - 1));
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** Whether the keyword stands there in its own case. */
    static boolean isExactly(byte[] keyword, SlidingBytes data, int from) {
        for (int i = 0; i < keyword.length; i++) {
            if (data.at(from + i) != keyword[i]) {
                return false;
            }
        }
        return true;
    }
}
