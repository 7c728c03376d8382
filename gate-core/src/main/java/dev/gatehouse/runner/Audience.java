package dev.gatehouse.runner;

import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.store.VerdictStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Speaks to a listener about what the kernel does not know. What the listener throws is dropped: who watches a run must
 * not be able to change its outcome.
 */
record Audience(RunListener listener) {

    /** Says what gates took when the checkout was last judged. */
    void usual(VerdictStore verdicts, String checkout) {
        Map<String, Duration> took = new HashMap<>();
        verdicts.latest(checkout)
                .ifPresent(last -> last.gates().stream()
                        .filter(gate -> gate.hasJudged() && !gate.took().isZero())
                        .forEach(gate -> took.put(gate.gate(), gate.took())));
        if (!took.isEmpty()) {
            tell(() -> listener.usual(Map.copyOf(took)));
        }
    }

    /** Says that the base is asked what a gate found. */
    void askingBase(String gate) {
        tell(() -> {
            listener.started(gate);
            listener.progress(gate, "asking the base whether this was there before");
        });
    }

    private static void tell(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException e) {
            return;
        }
    }
}
