package dev.gatehouse.manager;

import dev.gatehouse.verdict.Verdict;

/**
 * A verdict, kept durably, and what the worker is told of it.
 *
 * @param feedback short and located, for an agent to read
 */
public record Ruling(Verdict verdict, String feedback) {}
