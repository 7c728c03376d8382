package dev.gatehouse.gates.secrets.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is matched in linear time, from the first character on; compiled when first needed. */
public final class Shape {
    /** Between a telling name and its value: the rest of the name, quotes, an assignment of some language. */
    private static final String ASSIGN =
            "[A-Za-z0-9_.\\-]{0,40}[\"'`\\]]{0,2}[ \\t]{0,4}(?:=>|:=|=|:|,|\\(|>)[ \\t]{0,4}[\"'`]{0,1}";

    private final String text;
    private volatile @Nullable Pattern pattern;

    /** @param text in the syntax of RE2; {@code <assign>} stands for what is between a name and its value */
    Shape(String text) {
        this.text = text.replace("<assign>", ASSIGN);
    }

    /**
     * Where the secret is.
     *
     * @param start of the secret
     * @param end after the secret
     * @param all after everything that matched
     */
    public record Span(int start, int end, int all) {}

    /** The secret at the beginning of a text, or null. */
    public @Nullable Span at(CharSequence input) {
        Matcher matcher = pattern().matcher(input);
        if (!matcher.lookingAt()) {
            return null;
        }
        int group = matcher.groupCount() > 0 ? 1 : 0;
        return new Span(matcher.start(group), matcher.end(group), matcher.end());
    }

    @Override
    public String toString() {
        return text;
    }

    private Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            known = compile(text);
            pattern = known;
        }
        return known;
    }

    /** Anchored, or RE2 would first look for the fixed beginning of the shape in the whole text. */
    private static Pattern compile(String text) {
        return Pattern.compile("\\A(?:" + text + ")", Pattern.DOTALL);
    }
}
