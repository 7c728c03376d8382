package dev.gatehouse.runner;

import dev.gatehouse.git.PooledCheckout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where gates run: the user's own tree, or a checkout.
 *
 * @param root of the tree
 * @param environment for processes there
 * @param checkout that is given back on closing; empty for the user's own tree
 * @param notes what a reader should know about it
 */
record Site(Path root, Map<String, String> environment, Optional<PooledCheckout> checkout, List<String> notes)
        implements AutoCloseable {

    /** The user's own tree. */
    static Site inPlace(Path root, Map<String, String> ambient) {
        return new Site(root, Environments.inPlace(ambient, root), Optional.empty(), List.of());
    }

    @Override
    public void close() throws IOException {
        if (checkout.isPresent()) {
            checkout.get().close();
        }
    }
}
