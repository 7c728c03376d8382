package dev.gatehouse.gates.tamper.build.syntax;

/** Sections with keys; an indented line goes on with the value above, each on a line of its own. */
final class IniOutline {
    private final Outline outline = new Outline();
    private boolean inKey;

    private IniOutline() {}

    static Node read(String text) throws Unreadable {
        IniOutline ini = new IniOutline();
        int line = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            ini.take(content, ++line);
        }
        return ini.outline.root();
    }

    private void take(String content, int line) throws Unreadable {
        String stripped = content.strip();
        if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
            return;
        }
        if (inKey && Character.isWhitespace(content.charAt(0))) {
            outline.text("\n" + stripped);
        } else if (stripped.startsWith("[") && stripped.endsWith("]")) {
            close(1);
            outline.open(stripped.substring(1, stripped.length() - 1).strip(), line);
        } else {
            key(stripped, line);
        }
    }

    private void key(String content, int line) throws Unreadable {
        close(outline.depth() - (inKey ? 1 : 0));
        int equals = content.indexOf('=');
        int colon = content.indexOf(':');
        int sign = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
        outline.open(sign < 0 ? content : content.substring(0, sign).strip(), line);
        outline.text(sign < 0 ? "" : content.substring(sign + 1).strip());
        inKey = true;
    }

    private void close(int depth) {
        while (outline.depth() > depth) {
            outline.close();
        }
        inKey = false;
    }
}
