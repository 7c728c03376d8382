package dev.gatehouse.git;

import java.util.EnumSet;

/**
 * The repository can't be judged as it is, in words for the person who has to put it right. Shown without a stack
 * trace.
 */
public final class RepositoryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What callers may tell apart. */
    public enum Kind {
        /** The folder lies in no working tree. */
        NOT_A_REPOSITORY,
        /** The folder is a bare repository: there is no working tree to judge. */
        BARE,
        /** HEAD names no commit yet. */
        NO_COMMITS,
        /** The git program is missing. */
        NO_GIT,
        /** Our state would lie within the judged tree. */
        UNSAFE,
        /** History ends before the base, because the clone is shallow. */
        SHALLOW_BASE_MISSING,
        /** Neither given nor recorded nor found: what to compare with is unknown. */
        NO_TARGET,
        /** A revision that names nothing. */
        UNKNOWN_REVISION,
        /** Head and target share no history. */
        NO_MERGE_BASE,
        /** Objects are missing or their contents do not match their names. */
        DAMAGED,
        /** A repository format that we do not read. */
        UNSUPPORTED,
        /** The tree changed while it was read. */
        MOVING,
        /** A branch that is to be moved is checked out somewhere. */
        CHECKED_OUT,
        /** Git failed for another reason, such as a full disk. */
        FAILED
    }

    private final Kind kind;
    private final String what;
    private final String why;
    private final String remedy;

    RepositoryProblem(Kind kind, String what, String why, String remedy) {
        super(what + " " + why + " " + remedy);
        this.kind = kind;
        this.what = what;
        this.why = why;
        this.remedy = remedy;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the submission stays unproven for it, rather than the user having asked for what cannot be. */
    public boolean leavesUnproven() {
        return EnumSet.of(
                        Kind.NO_MERGE_BASE,
                        Kind.SHALLOW_BASE_MISSING,
                        Kind.DAMAGED,
                        Kind.MOVING,
                        Kind.FAILED,
                        Kind.NO_GIT)
                .contains(kind);
    }

    /** What is wrong and where, one sentence. */
    public String what() {
        return what;
    }

    /** Why, one sentence. May quote output of git: untrusted text. */
    public String why() {
        return why;
    }

    /** What to do, one sentence. */
    public String remedy() {
        return remedy;
    }
}
