package dev.gatehouse.gates.secrets;

/** There are more secrets than the host can conceal. */
final class FloodException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FloodException() {
        super("too many secrets");
    }
}
