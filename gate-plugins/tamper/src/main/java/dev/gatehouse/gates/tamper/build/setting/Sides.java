package dev.gatehouse.gates.tamper.build.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file said before and says after, the strictest guard and the most slack of each subject.
 *
 * @param path in the submission, or on the base for a deleted file
 * @param before by subject
 * @param after by subject
 */
record Sides(String path, Map<String, Fact> before, Map<String, Fact> after) {

    static Sides of(String path, List<Fact> before, List<Fact> after) {
        return new Sides(path, bySubject(before), bySubject(after));
    }

    private static Map<String, Fact> bySubject(List<Fact> facts) {
        Map<String, Fact> best = new HashMap<>();
        facts.forEach(fact -> best.merge(fact.subject(), fact, (a, b) -> b.amount() > a.amount() ? b : a));
        return best;
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Whether this file speaks for that one: it lies in the same folder or above, or among shared build logic. */
    boolean covers(Sides other) {
        return other.folder().startsWith(folder())
                || path.matches("(.*/)?(buildSrc|build-logic|build-conventions|gradle|parent|[^/]*-parent)/.*");
    }

    /** Whether the change brought a guard at least that strict, or took away a slack at least that wide. */
    boolean gained(Fact fact) {
        return isAsStrict(after, fact) && !isAsStrict(before, fact);
    }

    boolean hadSlack(Fact slack) {
        Fact earlier = before.get(slack.subject());
        return earlier != null && earlier.amount() >= slack.amount() && !after.containsKey(slack.subject());
    }

    static boolean isAsStrict(Map<String, Fact> side, Fact guard) {
        Fact same = side.get(guard.subject());
        Fact always = side.get(guard.subject().replace(Comparison.ON_DEMAND, ""));
        return same != null && same.amount() >= guard.amount() || always != null && always.amount() >= guard.amount();
    }
}
