package dev.gatehouse.gates.secrets.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells values that a generator made from those that people wrote.
 *
 * @param shortest characters that a value has at least
 * @param entropy bits per character at least, of values over letters and digits
 * @param hexEntropy the same of values over hexadecimal digits
 */
public record Randomness(int shortest, double entropy, double hexEntropy) {
    /** Pairs of letters that make up about two thirds of English text and of names in programs, but a sixth of chance. */
    private static final String FREQUENT =
            "th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve"
                    + " ra ld ur io ne me li ri ro ce ic co ll ma om ge ho el ta la us ec ns tr ch na ut ss so wa ac di pa"
                    + " un pe ke ag lo ul ot ad am em ir id ig ai pl po pr su fo wh mo os ie op ol im ab ck ey bl ty fi"
                    + " ct sc sh ss da fa ap ay ee ev ex up";

    private static final Set<String> PAIRS = new HashSet<>(Arrays.asList(FREQUENT.split(" ")));
    /** What holds where no settings say otherwise. */
    public static final Randomness USUAL = new Randomness(16, 3.3, 3.0);

    private static final double WORDY = 0.5;
    private static final double RESTLESS = 0.45;
    private static final double RESTLESS_WITH_DIGITS = 0.22;
    private static final int SHORTEST_OF_LETTERS = 20;
    private static final int DIGIT = 0;
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int OTHER = 3;
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(Z|[+-][0-9:]+)?");
    private static final int LONGEST = 256;
    private static final int SHORTEST_HEX = 32;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9+/=_.~!@#$%^&*():-]+");

    /** Whether the value looks like one that a generator made. */
    public boolean accepts(String value) {
        if (value.length() < shortest
                || value.length() > LONGEST
                || !ALPHABET.matcher(value).matches()
                || UUID.matcher(value).matches()
                || Placeholders.isPlaceholder(value)) {
            return false;
        }
        return HEX.matcher(value).matches()
                ? value.length() >= SHORTEST_HEX && Entropy.of(value) >= hexEntropy
                : isRestless(value) && Entropy.of(value) >= entropy && !isWordy(value) && !isReadable(value);
    }

    /** Whether the kinds of characters alternate as often as chance has them. */
    private static boolean isRestless(String value) {
        int letters = 0;
        int digits = 0;
        int changes = 0;
        for (int i = 0; i < value.length(); i++) {
            int kind = kind(value.charAt(i));
            letters += kind == UPPER || kind == LOWER ? 1 : 0;
            digits += kind == DIGIT ? 1 : 0;
            changes += i > 0 && kind != kind(value.charAt(i - 1)) ? 1 : 0;
        }
        double restlessness = (double) changes / (value.length() - 1);
        return letters >= 3 && digits > 0
                ? restlessness >= RESTLESS_WITH_DIGITS
                : letters >= 3 && value.length() >= SHORTEST_OF_LETTERS && restlessness >= RESTLESS;
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return c >= 'a' && c <= 'z' ? LOWER : c >= 'A' && c <= 'Z' ? UPPER : OTHER;
    }

    /** A path, an address, a public key, a point in time, or Base64 of a text: the state of some protocol rather than a secret. */
    private static boolean isReadable(String value) {
        return value.startsWith("/")
                || value.startsWith("./")
                || value.startsWith("../")
                || value.startsWith("#")
                || value.startsWith("pk.")
                || value.startsWith("pk_")
                || value.contains("://")
                || TIME.matcher(value).matches()
                || isText(Checksums.decoded(value));
    }

    private static boolean isText(String decoded) {
        return decoded.length() >= 8
                && decoded.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && (decoded.startsWith("{") || decoded.contains(" ") || isWordy(decoded));
    }

    /** Whether its letters follow each other as those of words do. */
    public static boolean isWordy(String value) {
        return wordiness(value) >= WORDY;
    }

    /** The share of frequent pairs among all pairs of neighbouring letters. */
    private static double wordiness(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        int pairs = 0;
        int frequent = 0;
        for (int i = 1; i < lower.length(); i++) {
            if (Character.isLetter(lower.charAt(i - 1)) && Character.isLetter(lower.charAt(i))) {
                pairs++;
                frequent += PAIRS.contains(lower.substring(i - 1, i + 1)) ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) frequent / pairs;
    }
}
