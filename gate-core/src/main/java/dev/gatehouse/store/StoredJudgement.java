package dev.gatehouse.store;

import dev.gatehouse.verdict.Judgement;
import java.time.Duration;

/**
 * A remembered judgement.
 *
 * @param judgement as the gate gave it, scrubbed of secrets
 * @param took how long the gate took
 */
public record StoredJudgement(Judgement.Judged judgement, Duration took) {}
