package dev.gatehouse.store;

import dev.gatehouse.verdict.Verdict;

/**
 * A verdict that was remembered for a question.
 *
 * @param verdict the verdict
 * @param circumstances what else it depended on: it answers the question only while they {@linkplain Circumstances#hold
 *     hold}
 */
public record Answer(Verdict verdict, Circumstances circumstances) {}
