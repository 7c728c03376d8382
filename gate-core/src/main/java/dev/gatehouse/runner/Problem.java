package dev.gatehouse.runner;

/**
 * Something that a person has to put right before anything can be judged. Its message says what, where and why, its
 * remedy what to do; it is shown without a stack trace.
 */
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public Problem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    Problem(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do about it; empty when the message says it all. */
    public String remedy() {
        return remedy;
    }
}
