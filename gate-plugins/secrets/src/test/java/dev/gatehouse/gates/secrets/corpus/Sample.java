package dev.gatehouse.gates.secrets.corpus;

/**
 * A text of the corpus.
 *
 * @param rule what finds it, without {@code secrets/}; empty for a look-alike
 * @param secret the secret in it; empty for a look-alike
 * @param text as it stands in a file
 */
record Sample(String rule, String secret, String text) {}
