package dev.gatehouse.gates.secrets;

import dev.gatehouse.gates.secrets.format.Format;

/** The form in which secrets are shown. */
final class Mask {
    private static final int SHOWN = 4;

    private Mask() {}

    /** The public beginning of a token and its length; of what has no such beginning only the length. */
    static String of(Format format, String secret) {
        boolean begins =
                format.kind() == Format.Kind.TOKEN && format.keywords().stream().anyMatch(secret::startsWith);
        String start = begins ? secret.substring(0, Math.min(SHOWN, secret.length() / 4)) : "";
        return start + "… (" + secret.length() + " characters)";
    }
}
