package dev.gatehouse.gates.tamper.build.syntax;

/** A file that is not of its format, or beyond the limits of a reader. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason in one line, for people */
    Unreadable(String reason) {
        super(reason);
    }
}
