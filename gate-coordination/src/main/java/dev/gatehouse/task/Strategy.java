package dev.gatehouse.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many tasks are worked on at once, and which.
 *
 * @param kind the shape
 * @param most at once; 1 for {@link Kind#SEQUENTIAL}
 */
public record Strategy(Kind kind, int most) {
    /** One after another. */
    public static final Strategy SEQUENTIAL = new Strategy(Kind.SEQUENTIAL, 1);

    private static final Pattern BOUNDED = Pattern.compile("(parallel|hybrid)\\(([1-9][0-9]{0,2})\\)");

    /** @throws IllegalArgumentException if nothing could ever run, or several in a sequence */
    public Strategy {
        if (most < 1 || (kind == Kind.SEQUENTIAL && most != 1)) {
            throw new IllegalArgumentException("'" + Words.of(kind) + "' cannot run " + most + " tasks at once");
        }
    }

    /**
     * A strategy as plans write it.
     *
     * @throws IllegalArgumentException if it is neither {@code sequential} nor {@code parallel(n)} nor {@code hybrid(n)}
     */
    public static Strategy parse(String text) {
        if (text.equals("sequential")) {
            return SEQUENTIAL;
        }
        Matcher shape = BOUNDED.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException(
                    "a strategy is sequential, parallel(n) or hybrid(n), with n from 1 to 999, not '" + text + "'");
        }
        return new Strategy(Words.parse(Kind.class, shape.group(1)), Integer.parseInt(shape.group(2)));
    }

    /** As plans write it: {@code hybrid(3)}. */
    @Override
    public String toString() {
        return Words.of(kind) + (kind == Kind.SEQUENTIAL ? "" : "(" + most + ")");
    }

    /** The shapes there are. */
    public enum Kind {
        /** One task at a time: the first of the plan that is ready. */
        SEQUENTIAL,
        /** Independent tasks, so many at once: none of them needs another. */
        PARALLEL,
        /** The graph decides: a task begins when all that it needs is accepted, and so many go on at once. */
        HYBRID
    }
}
