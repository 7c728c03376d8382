package dev.gatehouse.gates.tamper.script;

/**
 * Tokens in a row.
 *
 * @param from the first
 * @param to behind the last
 */
record Span(int from, int to) {
    boolean isEmpty() {
        return to <= from;
    }

    int size() {
        return Math.max(0, to - from);
    }
}
