package dev.gatehouse.report;

/** Colours where they are wanted. */
final class Paint {
    private final boolean wanted;

    Paint(Style style) {
        wanted = style.palette() == Style.Palette.ANSI;
    }

    String good(String text) {
        return paint("1;32", text);
    }

    String bad(String text) {
        return paint("1;31", text);
    }

    String doubtful(String text) {
        return paint("1;33", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return wanted ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
