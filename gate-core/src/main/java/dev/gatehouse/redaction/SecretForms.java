package dev.gatehouse.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The other looks of a secret that {@link Unwrapped} does not take back: Base64 and hexadecimal. */
final class SecretForms {
    private static final int SHORTEST = 6;
    private static final int FEWEST_DIGITS = 8;

    private SecretForms() {}

    /** Those that are long enough to be told from chance. */
    static List<byte[]> of(byte[] secret) {
        List<byte[]> forms = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                byte[] form = within(secret, before, encoder.withoutPadding());
                if (form.length >= SHORTEST) {
                    forms.add(form);
                }
            }
        }
        if (secret.length * 2 >= FEWEST_DIGITS) {
            forms.add(HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
            forms.add(HexFormat.of().withUpperCase().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
        }
        return forms;
    }

    /** The digits that are the same whatever stands before and after it, where so many bytes of a group come before. */
    private static byte[] within(byte[] secret, int before, Base64.Encoder encoder) {
        byte[] padded = new byte[before + secret.length];
        System.arraycopy(secret, 0, padded, before, secret.length);
        int from = (before * 8 + 5) / 6;
        int to = padded.length * 8 / 6;
        return Arrays.copyOfRange(encoder.encode(padded), Math.min(from, to), to);
    }
}
