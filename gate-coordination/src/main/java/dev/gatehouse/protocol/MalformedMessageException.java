package dev.gatehouse.protocol;

/** A line that is no message of the protocol; says in what. */
public final class MalformedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedMessageException(String message) {
        super(message);
    }
}
