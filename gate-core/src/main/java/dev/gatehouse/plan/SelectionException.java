package dev.gatehouse.plan;

/** Gates or a tier were asked for that do not exist: the user's to put right; the message names what there is. */
public final class SelectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SelectionException(String message) {
        super(message);
    }
}
