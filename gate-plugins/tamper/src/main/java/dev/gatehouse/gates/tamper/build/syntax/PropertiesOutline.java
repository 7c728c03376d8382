package dev.gatehouse.gates.tamper.build.syntax;

/** Properties of Java: a backslash at a line's end goes on, and escapes are resolved in keys, too. */
final class PropertiesOutline {
    private PropertiesOutline() {}

    static Node read(String text) throws Unreadable {
        Outline outline = new Outline();
        StringBuilder whole = new StringBuilder();
        int line = 0;
        int first = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            line++;
            String stripped = content.stripLeading();
            if (whole.isEmpty() && (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("!"))) {
                continue;
            }
            first = whole.isEmpty() ? line : first;
            if (goesOn(stripped)) {
                whole.append(stripped, 0, stripped.length() - 1);
            } else {
                entry(whole.append(stripped).toString(), first, outline);
                whole.setLength(0);
            }
        }
        return outline.root();
    }

    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static void entry(String content, int line, Outline outline) throws Unreadable {
        int end = 0;
        while (end < content.length() && "=: \t\f".indexOf(content.charAt(end)) < 0) {
            end += content.charAt(end) == '\\' ? 2 : 1;
        }
        int key = Math.min(end, content.length());
        String rest = content.substring(key).stripLeading();
        String value = rest.startsWith("=") || rest.startsWith(":") ? rest.substring(1) : rest;
        outline.leaf(resolved(content.substring(0, key)), resolved(value.strip()), line);
    }

    private static String resolved(String text) {
        return text.indexOf('\\') < 0 ? text : new Cursor("\n" + text + "\n").quoted(false);
    }
}
