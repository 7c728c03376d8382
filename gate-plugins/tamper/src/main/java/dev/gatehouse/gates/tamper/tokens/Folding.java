package dev.gatehouse.gates.tamper.tokens;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Spells a word the way it looks: escapes resolved, compatibility forms composed (NFKC), what can't be seen dropped, and
 * Cyrillic and Greek letters that look Latin replaced.
 */
public final class Folding {
    /** Each Latin letter with what looks like it. */
    private static final String LOOKALIKES =
            "a\u0430\u03b1 c\u0441\u03f2 e\u0435 i\u0456\u03b9 j\u0458 o\u043e\u03bf p\u0440\u03c1 "
                    + "q\u051b s\u0455 v\u03bd\u0475 w\u051d x\u0445\u03c7 y\u0443 h\u04bb k\u03ba\u043a "
                    + "n\u0578 g\u0261 d\u0501 l\u04cf t\u0442 A\u0410\u0391 B\u0412\u0392 C\u0421 "
                    + "E\u0415\u0395 H\u041d\u0397 I\u0406\u0399 J\u0408 K\u041a\u039a M\u041c\u039c N\u039d "
                    + "O\u041e\u039f P\u0420\u03a1 S\u0405 T\u0422\u03a4 X\u0425\u03a7 Y\u0423\u03a5 Z\u0396";

    private static final Map<Integer, Integer> LOOKS = looks();

    private Folding() {}

    /** The word as it looks. Linear; takes any text. */
    public static String fold(String word) {
        return isPlain(word) ? word : looks(Normalizer.normalize(unescaped(word), Normalizer.Form.NFKC));
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 128 || word.charAt(at) == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String looks(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> LOOKS.getOrDefault(point, point))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static Map<Integer, Integer> looks() {
        Map<Integer, Integer> looks = new HashMap<>();
        for (String group : LOOKALIKES.split(" ")) {
            group.chars().skip(1).forEach(point -> looks.put(point, (int) group.charAt(0)));
        }
        return Map.copyOf(looks);
    }

    private static String unescaped(String word) {
        if (word.indexOf('\\') < 0) {
            return word;
        }
        StringBuilder text = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            Escaped escaped = word.startsWith("\\u", at) ? Escaped.at(word, at + 2) : Escaped.NONE;
            text.appendCodePoint(escaped.length > 0 ? escaped.point : word.charAt(at));
            at += escaped.length > 0 ? escaped.length + 2 : 1;
        }
        return text.toString();
    }

    private record Escaped(int point, int length) {
        static final Escaped NONE = new Escaped(0, 0);

        static Escaped at(String word, int from) {
            boolean braced = word.startsWith("{", from);
            int close = braced
                    ? word.substring(from, Math.min(word.length(), from + 9)).indexOf('}') + from
                    : from + 4;
            if (close < from || close > word.length()) {
                return NONE;
            }
            String digits = word.substring(braced ? from + 1 : from, close);
            if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                return NONE;
            }
            int point = Integer.parseInt(digits, 16);
            return Character.isValidCodePoint(point) ? new Escaped(point, close - from + (braced ? 1 : 0)) : NONE;
        }
    }
}
