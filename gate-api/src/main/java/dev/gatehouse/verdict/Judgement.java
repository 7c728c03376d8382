package dev.gatehouse.verdict;

import java.util.List;

/** What a gate says. What follows from it is decided by the policy; judgements are cached raw. */
public sealed interface Judgement {

    /** Evidence for either answer. */
    List<Evidence> evidence();

    /** A judgement that examined something and has nothing to object to. */
    static Judged clean(long examined) {
        return new Judged(examined, List.of(), List.of(), List.of());
    }

    /** A judgement with findings. */
    static Judged found(long examined, List<Finding> findings) {
        return new Judged(examined, findings, List.of(), List.of());
    }

    /** The gate could not tell. */
    static NotProven notProven(String cause, String remedy) {
        return new NotProven(cause, remedy, List.of());
    }

    /**
     * The gate looked.
     *
     * @param examined how many things (tests, files, classes) it looked at; the host turns 0 into {@link NotProven},
     *     because having examined nothing proves nothing
     * @param findings the defects, in a stable order
     * @param measures figures worth showing
     * @param evidence files behind it
     */
    record Judged(long examined, List<Finding> findings, List<Measure> measures, List<Evidence> evidence)
            implements Judgement {
        public Judged {
            findings = List.copyOf(findings);
            measures = List.copyOf(measures);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The gate could not tell: a missing tool, a crash, a time limit, an unreadable report. Refusal is this answer, not
     * an exception.
     *
     * @param cause what stood in the way, in one line
     * @param remedy what to do about it
     * @param evidence files behind it
     */
    record NotProven(String cause, String remedy, List<Evidence> evidence) implements Judgement {
        public NotProven {
            evidence = List.copyOf(evidence);
        }
    }
}
