package dev.gatehouse.report;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;

/** What the process says to its caller. */
public enum ExitCode {
    /** The submission is accepted, or everything that was asked for of it is good. */
    ACCEPTED(0),
    /** A blocking gate failed. */
    REJECTED(1),
    /** The command line or gate.yaml is wrong. */
    USAGE(2),
    /** Something that had to be proven was not. */
    INCONCLUSIVE(3),
    /** The manager reached a limit. */
    LIMIT_REACHED(4),
    /** A person has to approve something. */
    NEEDS_PERSON(5),
    /** A fault of our own. */
    INTERNAL_ERROR(70),
    /** Stopped from outside. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /** The exit code of a verdict. A selection of gates ends in 0 when what it ran is good. */
    public static ExitCode of(Verdict verdict) {
        if (verdict.decision() == Decision.REJECTED) {
            return REJECTED;
        }
        if (verdict.isGood()) {
            return ACCEPTED;
        }
        return verdict.needsPerson() ? NEEDS_PERSON : INCONCLUSIVE;
    }
}
