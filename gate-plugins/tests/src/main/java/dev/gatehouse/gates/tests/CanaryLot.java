package dev.gatehouse.gates.tests;

import dev.gatehouse.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The lot by which canaries are drawn: of the submission and of a secret that did not exist while the judged code ran,
 * so that nobody can know beforehand which tests are drawn, and everybody can see afterwards that they were drawn.
 */
final class CanaryLot {
    private static final int SECRET_BYTES = 16;
    private static final int TOKEN_DIGITS = 24;

    private final String secret;
    private final String seed;

    private CanaryLot(String secret, String seed) {
        this.secret = secret;
        this.seed = seed;
    }

    static CanaryLot draw(Submission submission, String gate) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return of(submission, gate, HexFormat.of().formatHex(secret));
    }

    static CanaryLot of(Submission submission, String gate, String secret) {
        return new CanaryLot(secret, digest(submission.tree() + " " + submission.base() + " " + gate + " " + secret));
    }

    String secret() {
        return secret;
    }

    /** The place of a test in the draw: those with the lowest are drawn. */
    String rank(String key) {
        return digest(seed + " rank " + key);
    }

    /** What the failure planted in a test says. */
    String token(String key) {
        return "canary" + digest(seed + " token " + key).substring(0, TOKEN_DIGITS);
    }

    /** A number from 0 to below that. */
    int number(String of, int below) {
        return (int) (Long.parseLong(digest(seed + " number " + of).substring(0, 8), 16) % below);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
