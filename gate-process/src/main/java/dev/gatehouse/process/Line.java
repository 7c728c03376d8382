package dev.gatehouse.process;

/**
 * One line that a program wrote. Untrusted text.
 *
 * @param text without its line end, decoded as UTF-8 with malformed bytes replaced
 * @param cut the line was longer than {@link LineBounds#maxLineBytes()}; this is its beginning, the rest was discarded
 */
public record Line(String text, boolean cut) {}
