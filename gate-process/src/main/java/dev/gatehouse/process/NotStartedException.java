package dev.gatehouse.process;

/** Carries a spawn failure to the one place that makes it a result. */
final class NotStartedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SpawnFailure failure;

    NotStartedException(SpawnFailure failure) {
        super(failure.cause(), null, false, false);
        this.failure = failure;
    }

    NotStartedException(SpawnFailure.Kind kind, String cause, String remedy) {
        this(new SpawnFailure(kind, cause, remedy));
    }

    SpawnFailure failure() {
        return failure;
    }
}
