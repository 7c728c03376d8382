package dev.gatehouse.gates.tamper.tests;

/** Judged code in messages: one short line. */
final class Texts {
    private static final int LONGEST = 90;

    private Texts() {}

    static String quoted(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line) + "`";
    }
}
