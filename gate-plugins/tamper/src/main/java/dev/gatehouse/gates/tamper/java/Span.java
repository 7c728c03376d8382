package dev.gatehouse.gates.tamper.java;

/**
 * A range of tokens.
 *
 * @param from index of the first
 * @param to index after the last
 */
record Span(int from, int to) {

    boolean contains(int index) {
        return from <= index && index < to;
    }

    int length() {
        return to - from;
    }
}
