package dev.gatehouse.manager;

/** A run cannot be begun or gone on with, for a reason that a user can do something about. */
public final class ManagerException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    ManagerException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
