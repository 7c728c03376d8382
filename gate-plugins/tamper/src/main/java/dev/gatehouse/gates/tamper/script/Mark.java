package dev.gatehouse.gates.tamper.script;

/**
 * Something in a source that takes a check away.
 *
 * @param text what it is, the same wherever it stands: {@code noqa E501}, {@code as any}
 * @param line where, from 1
 */
record Mark(String text, int line) {}
