package dev.gatehouse.cli;

/** When output is coloured. */
enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER
}
