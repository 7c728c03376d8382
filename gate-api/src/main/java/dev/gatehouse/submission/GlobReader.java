package dev.gatehouse.submission;

/** Turns one glob into a regular expression. */
final class GlobReader {
    private static final String META = "\\^$.|+()]}";

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private int open;

    GlobReader(String glob) {
        this.glob = glob;
    }

    /** @throws IllegalArgumentException on an unclosed brace or bracket */
    String regex() {
        while (at < glob.length()) {
            read(glob.charAt(at));
        }
        if (open > 0) {
            throw new IllegalArgumentException("'" + glob + "' is no glob: '{' is not closed");
        }
        return regex.toString();
    }

    private void read(char c) {
        switch (c) {
            case '*' -> star();
            case '?' -> put("[^/]");
            case '[' -> bracket();
            case '{' -> brace();
            case '}' -> close();
            case ',' -> put(open > 0 ? "|" : ",");
            case '\\' -> escaped();
            default -> put(literal(c));
        }
    }

    private void star() {
        if (!glob.startsWith("**", at)) {
            put("[^/]*");
        } else if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
            at += 2;
            put("(?:.*/)?");
        } else {
            at++;
            put(".*");
        }
    }

    private void brace() {
        open++;
        put("(?:");
    }

    private void close() {
        if (open == 0) {
            put("\\}");
        } else {
            open--;
            put(")");
        }
    }

    private void escaped() {
        at++;
        put(at < glob.length() ? literal(glob.charAt(at)) : "\\\\");
    }

    private void bracket() {
        int end = glob.indexOf(']', at + 2);
        if (end < 0) {
            throw new IllegalArgumentException("'" + glob + "' is no glob: '[' is not closed");
        }
        String inside = glob.substring(at + 1, end)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("&&", "&\\&");
        at = end;
        put(inside.startsWith("!") ? "[^/" + inside.substring(1) + "]" : "(?!/)[" + inside.replace("^", "\\^") + "]");
    }

    private void put(String piece) {
        regex.append(piece);
        at++;
    }

    private static String literal(char c) {
        return META.indexOf(c) >= 0 || c == '[' || c == '{' || c == '*' || c == '?' ? "\\" + c : String.valueOf(c);
    }
}
