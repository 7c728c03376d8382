package dev.gatehouse.testkit.attack;

import java.io.IOException;

/** Something that a worker does where it works. */
@FunctionalInterface
public interface Deed {
    /** Does it; a deed that cannot be done fails the test. */
    void on(Scene scene) throws IOException;
}
