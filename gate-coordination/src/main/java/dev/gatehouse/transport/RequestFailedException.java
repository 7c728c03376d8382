package dev.gatehouse.transport;

/** A request that was not answered, and why. */
public final class RequestFailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String request;

    RequestFailedException(String request, String why) {
        super("request " + request + ": " + why);
        this.request = request;
    }

    /** The id of the request's message. */
    public String request() {
        return request;
    }
}
