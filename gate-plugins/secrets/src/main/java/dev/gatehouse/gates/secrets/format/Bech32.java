package dev.gatehouse.gates.secrets.format;

import java.util.Locale;

/** The checksum of Bech32, as BIP 173 defines it. */
final class Bech32 {
    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32() {}

    static boolean isValid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        if (separator < 1) {
            return false;
        }
        String name = lower.substring(0, separator);
        int sum = 1;
        for (char c : name.toCharArray()) {
            sum = step(sum, c >> 5);
        }
        sum = step(sum, 0);
        for (char c : name.toCharArray()) {
            sum = step(sum, c & 31);
        }
        for (char c : lower.substring(separator + 1).toCharArray()) {
            int value = CHARACTERS.indexOf(c);
            if (value < 0) {
                return false;
            }
            sum = step(sum, value);
        }
        return sum == 1;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int result = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            result ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return result;
    }
}
