package dev.gatehouse.kernel;

import dev.gatehouse.redaction.Redaction;
import dev.gatehouse.redaction.Secrets;

/** What all gates of a run share. */
record Desk(Ground ground, Secrets secrets, Redaction redaction, Announcer announcer, Patience patience) {}
