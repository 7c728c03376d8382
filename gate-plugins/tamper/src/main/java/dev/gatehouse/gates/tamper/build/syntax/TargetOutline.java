package dev.gatehouse.gates.tamper.build.syntax;

/** Makefiles and justfiles: an entry for each target, its prerequisites as value, its recipe as nameless children. */
final class TargetOutline {
    private TargetOutline() {}

    static Node read(String text) throws Unreadable {
        Outline outline = new Outline();
        int line = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (content.isBlank() || content.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(content.charAt(0))) {
                outline.leaf("", content.strip(), line);
                continue;
            }
            while (outline.depth() > 1) {
                outline.close();
            }
            int colon = colon(content);
            if (colon > 0) {
                outline.open(content.substring(0, colon).strip().split(" ", 2)[0], line);
                recipeBehind(content.substring(colon + 1).strip(), line, outline);
            } else {
                outline.leaf(content.strip(), "", line);
            }
        }
        return outline.root();
    }

    /** Where the name of a target ends; negative in an assignment, {@code :=} among them. */
    private static int colon(String content) {
        int colon = content.indexOf(':');
        int equals = content.indexOf('=');
        return equals >= 0 && equals <= colon + 2 ? -1 : colon;
    }

    private static void recipeBehind(String prerequisites, int line, Outline outline) throws Unreadable {
        int semicolon = prerequisites.indexOf(';');
        outline.text(
                semicolon < 0
                        ? prerequisites
                        : prerequisites.substring(0, semicolon).strip());
        if (semicolon >= 0) {
            outline.leaf("", prerequisites.substring(semicolon + 1).strip(), line);
        }
    }
}
