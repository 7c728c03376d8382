package dev.gatehouse.manager;

import dev.gatehouse.recovery.Permit;

/**
 * A worker that is reserved for one attempt.
 *
 * @param worker who it is
 * @param permit its place at its provider
 */
record Engagement(DeclaredWorker worker, Permit permit) {}
