package dev.gatehouse.maven;

import dev.gatehouse.report.ExitCode;

/** What the end of the runner means to a build. */
enum Outcome {
    /** Nothing speaks against it. */
    ACCEPTED("Gatehouse: accepted."),
    /** A blocking gate failed. */
    VIOLATION("Gatehouse: REJECTED."),
    /** Something that had to be proven was not. */
    NOT_PROVEN("Gatehouse: INCONCLUSIVE, because something that had to be proven was not."),
    /** A person has to approve something. */
    NEEDS_PERSON("Gatehouse: a person has to approve a change first."),
    /** The configuration is wrong. */
    MISCONFIGURED("Gatehouse could not judge: its configuration or parameters are wrong."),
    /** There is no verdict. */
    BROKEN("Gatehouse could not judge.");

    private final String message;

    Outcome(String message) {
        this.message = message;
    }

    /**
     * The meaning of an exit code. A good one without a verdict on disk is not believed.
     *
     * @param code of the runner
     */
    static Outcome of(int code, Reports reports) {
        Outcome said = said(code);
        return said.hasVerdict() && !reports.exist() ? BROKEN : said;
    }

    /** One sentence. */
    String message() {
        return message;
    }

    /** Whether the runner came to a verdict. */
    boolean hasVerdict() {
        return this != MISCONFIGURED && this != BROKEN;
    }

    private static Outcome said(int code) {
        if (code == ExitCode.ACCEPTED.code()) {
            return ACCEPTED;
        }
        if (code == ExitCode.REJECTED.code()) {
            return VIOLATION;
        }
        if (code == ExitCode.INCONCLUSIVE.code()) {
            return NOT_PROVEN;
        }
        if (code == ExitCode.NEEDS_PERSON.code()) {
            return NEEDS_PERSON;
        }
        return code == ExitCode.USAGE.code() ? MISCONFIGURED : BROKEN;
    }
}
