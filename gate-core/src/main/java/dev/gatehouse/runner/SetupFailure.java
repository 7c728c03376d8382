package dev.gatehouse.runner;

import java.io.IOException;

/** A checkout could not be prepared, so nothing can be judged in it. */
final class SetupFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    SetupFailure(String cause, String remedy) {
        super(cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
