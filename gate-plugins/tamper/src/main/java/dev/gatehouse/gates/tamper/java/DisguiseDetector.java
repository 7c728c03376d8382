package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Source whose added lines read otherwise than a compiler reads them (CVE-2021-42574 and its like). */
final class DisguiseDetector implements Detector {
    private static final Pattern SOURCE =
            Pattern.compile("(?s).*\\.(java|kts?|groovy|gradle|scala|m?[jt]sx?|c[jt]s|py|go|cs|vb|cc?|cpp"
                    + "|hp*|rs|rb|php|swift|sh|bash|ps1|xml|ya?ml|toml|sql)");
    private static final String CYRILLIC_AND_GREEK =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u0410\u0412\u0415\u041a\u041c\u041d"
                    + "\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u03bf\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a"
                    + "\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b9";

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws InterruptedException {
        for (FilePair file : changes.files()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Optional<SourceText> after = file.after();
            if (after.isPresent() && SOURCE.matcher(file.path()).matches()) {
                look(file, after.get().text(), remarks);
            }
        }
    }

    private static void look(FilePair file, String text, Consumer<Remark> remarks) {
        int line = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            } else if ((c > '~' || c < ' ') && file.change().touches(line)) {
                Optional<String> what = what(text, at, c);
                if (what.isPresent()) {
                    say(file, line, c, what.get(), remarks);
                }
            }
        }
        if (file.path().endsWith(".java") && text.contains("\\u")) {
            escapes(file, text, remarks);
        }
    }

    private static Optional<String> what(String text, int at, char c) {
        if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
            return Optional.of("changes the direction of what is shown after it");
        }
        if (c < ' ' && c != '\t' && c != '\r' && c != '\f' || c == '\u007f') {
            return Optional.of("is a control character");
        }
        if (isInvisible(c) && at > 0 && (isAscii(text, at - 1) || isAscii(text, at + 1))) {
            return Optional.of("is invisible within a word");
        }
        boolean alike = CYRILLIC_AND_GREEK.indexOf(c) >= 0 && isMixed(text, at) && isCode(text, at);
        return alike ? Optional.of("looks like a Latin letter among Latin letters") : Optional.empty();
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    private static boolean isAscii(String text, int at) {
        return 0 <= at
                && at < text.length()
                && text.charAt(at) < '\u007f'
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Whether a Latin letter stands in the same word. */
    private static boolean isMixed(String text, int at) {
        int from = at;
        while (from > Math.max(0, at - 60) && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        for (int i = from; i < Math.min(text.length(), from + 120) && Character.isLetterOrDigit(text.charAt(i)); i++) {
            if (text.charAt(i) < '\u007f' && Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no quote or comment is open before it on its line, as far as one line tells. */
    private static boolean isCode(String text, int at) {
        int quotes = 0;
        for (int i = at - 1; i >= Math.max(0, at - 400) && text.charAt(i) != '\n'; i--) {
            char c = text.charAt(i);
            quotes += c == '"' || c == '\'' || c == '`' ? 1 : 0;
            if (c == '#' || c == '*' || c == '/' && i > 0 && text.charAt(i - 1) == '/') {
                return false;
            }
        }
        return quotes % 2 == 0;
    }

    private static void escapes(FilePair file, String text, Consumer<Remark> remarks) {
        EscapedAscii escapes = new EscapedAscii(text);
        int line = 1;
        int counted = 0;
        Optional<EscapedAscii.Hidden> hidden = escapes.next(0);
        while (hidden.isPresent()) {
            for (; counted < hidden.get().at(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            if (file.change().touches(line)) {
                say(file, line, hidden.get().meaning(), "is written as an escape that the compiler acts on", remarks);
                return;
            }
            hidden = escapes.next(escapes.position());
        }
    }

    private static void say(FilePair file, int line, char c, String what, Consumer<Remark> remarks) {
        String name = String.format("U+%04X", (int) c);
        remarks.accept(Remark.of("tamper/disguised-code", file.path(), line, name, name + " " + what));
    }
}
