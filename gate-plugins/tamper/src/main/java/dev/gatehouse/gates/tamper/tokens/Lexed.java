package dev.gatehouse.gates.tamper.tokens;

/**
 * A source cut up.
 *
 * @param code everything but comments
 * @param comments comments, and directives of C#
 */
public record Lexed(Tokens code, Tokens comments) {}
