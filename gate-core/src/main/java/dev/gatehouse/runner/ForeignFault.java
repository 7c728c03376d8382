package dev.gatehouse.runner;

/** Code of a plugin threw something, or did not return in time. */
final class ForeignFault extends Exception {
    private static final long serialVersionUID = 1L;

    ForeignFault(String message, Throwable cause) {
        super(message, cause);
    }
}
