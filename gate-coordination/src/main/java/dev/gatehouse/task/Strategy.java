package dev.gatehouse.task;

/**
 * How many tasks are worked on at once, and which.
 *
 * @param kind the shape
 * @param most at once; 1 for {@link Kind#SEQUENTIAL}
 */
public record Strategy(Kind kind, int most) {
    /** One after another. */
    public static final Strategy SEQUENTIAL = new Strategy(Kind.SEQUENTIAL, 1);

    /** @throws IllegalArgumentException if nothing could ever run, or several in a sequence */
    public Strategy {
        if (most < 1 || (kind == Kind.SEQUENTIAL && most != 1)) {
            throw new IllegalArgumentException("'" + Words.of(kind) + "' cannot run " + most + " tasks at once");
        }
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
