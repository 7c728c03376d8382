package dev.gatehouse.submission;

import org.jspecify.annotations.Nullable;

/**
 * The full name of a Git object: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record ObjectId(String hex) {
    private static final int SHA_1_DIGITS = 40;
    private static final int SHA_256_DIGITS = 64;

    /** @throws IllegalArgumentException if {@code hex} is not a full object name */
    public ObjectId {
        if (!isFull(hex)) {
            throw new IllegalArgumentException("not a full Git object name: '" + hex + "'");
        }
    }

    /** Whether a text is the full name of an object. */
    public static boolean isFull(String text) {
        if (text.length() != SHA_1_DIGITS && text.length() != SHA_256_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The first twelve digits, for people. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    /** By hand: the first generated one that a cold JVM meets costs it 20 ms. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectId that && hex.equals(that.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }
}
