package dev.gatehouse.gate;

import java.nio.file.Path;

/** Files of one side on disk, made by the gate and the caller's alone until closed. */
public interface Checkout extends AutoCloseable {
    /** The root; may be written to. */
    Path root();

    /** Gives the checkout back; its files must not be used afterwards. */
    @Override
    void close();
}
