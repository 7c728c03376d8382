package dev.gatehouse.testkit;

import dev.gatehouse.gate.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is deleted on close, so that a gate using it afterwards fails. */
record ScratchCheckout(Path root) implements Checkout {
    @Override
    public void close() {
        try {
            Folders.empty(root);
            Files.delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root, e);
        }
    }
}
