package dev.gatehouse.gates.tamper.build.setting;

/**
 * What a file says that matters here.
 *
 * @param rule what its loss or gain breaks
 * @param sense whether more of it is better or worse
 * @param subject what it is about, the same whichever tool or file says it: "coverage of LINE"
 * @param amount how much: of a guard the least that it demands, of a slack the most that it lets pass
 * @param text the amount for people; empty where there is none
 * @param line where it stands, from 1
 */
public record Fact(String rule, Sense sense, String subject, double amount, String text, int line) {

    /** Whether more is better. */
    public enum Sense {
        /** It demands something: losing or lowering it is worse. */
        GUARD,
        /** It lets something pass: gaining or raising it is worse. */
        SLACK
    }

    boolean isGuard() {
        return sense == Sense.GUARD;
    }

    /** How well this side does: the higher the stricter, in either sense. */
    double strictness() {
        return isGuard() ? amount : -amount;
    }
}
