package dev.gatehouse.proof;

import java.time.Duration;
import java.util.List;

/**
 * A piece of history as if it had been handed in, and what the gates say of it.
 *
 * @param commit its full name
 * @param subject the first line of its message; foreign text
 * @param calls by gate, in plan order; the host's own first
 */
public record Replay(String commit, String subject, List<Call> calls) {
    public Replay {
        calls = List.copyOf(calls);
    }

    /**
     * What one gate says.
     *
     * @param gate its name
     * @param result in a word
     * @param rules that were broken and would block
     * @param reason why there is no proof
     * @param took how long it took; what it took when it ran, for a remembered answer
     */
    public record Call(String gate, Result result, List<String> rules, String reason, Duration took) {
        public Call {
            rules = List.copyOf(rules);
        }
    }

    /** What a gate can say. */
    public enum Result {
        /** Nothing that blocks. */
        PASSED,
        /** It would have blocked. */
        BLOCKED,
        /** It could not tell, or, of protected paths, a person would have had to approve. */
        NOT_PROVEN,
        /** It was not asked. */
        SKIPPED
    }
}
