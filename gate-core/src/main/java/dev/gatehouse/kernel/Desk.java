package dev.gatehouse.kernel;

/** What all gates of a run share. */
record Desk(Ground ground, Secrets secrets, Redaction redaction, Announcer announcer, Patience patience) {}
