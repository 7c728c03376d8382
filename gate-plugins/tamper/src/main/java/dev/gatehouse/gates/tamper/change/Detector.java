package dev.gatehouse.gates.tamper.change;

import java.io.IOException;
import java.util.function.Consumer;

/** Looks for one way of tampering. Stateless; takes any input without throwing for it, in linear time. */
public interface Detector {

    /**
     * Looks at a submission. Ends soon after an interruption.
     *
     * @param remarks takes what is found, in any order
     * @throws IOException if a file cannot be read from Git
     */
    void examine(Changes changes, Consumer<Remark> remarks) throws IOException, InterruptedException;
}
