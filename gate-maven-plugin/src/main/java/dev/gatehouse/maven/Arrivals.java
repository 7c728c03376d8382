package dev.gatehouse.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.SessionData;

/**
 * Who of the modules has come to the goal. Safe for several threads: however they come, exactly one is the last.
 *
 * <p>Kept with the session as types of the JDK, because modules may load the goal through different class loaders.
 */
final class Arrivals {
    private final Map<String, Boolean> seen;

    private Arrivals(Map<String, Boolean> seen) {
        this.seen = seen;
    }

    /** What an arrival means. */
    enum Turn {
        /** Others are still to come, or this one was here before: in a lifecycle forked by another goal. */
        NOT_YET,
        /** The last, and somebody wants a verdict. */
        JUDGE,
        /** The last, and nobody wants a verdict. */
        SKIP
    }

    /** Those of one execution of the goal in one build. */
    @SuppressWarnings("unchecked")
    static Arrivals at(String execution, SessionData session) {
        String key = Arrivals.class.getName() + " " + execution;
        return new Arrivals((Map<String, Boolean>) session.computeIfAbsent(key, HashMap::new));
    }

    /**
     * Notes a module.
     *
     * @param all the modules that will come
     */
    Turn arrive(String module, Wish wish, Set<String> all) {
        synchronized (seen) {
            if (seen.putIfAbsent(module, wish == Wish.VERDICT) != null
                    || !seen.keySet().containsAll(all)) {
                return Turn.NOT_YET;
            }
            return seen.containsValue(true) ? Turn.JUDGE : Turn.SKIP;
        }
    }

    /** What a module is configured to want. */
    enum Wish {
        VERDICT,
        NONE
    }
}
