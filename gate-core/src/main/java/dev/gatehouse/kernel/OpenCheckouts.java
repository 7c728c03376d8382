package dev.gatehouse.kernel;

import dev.gatehouse.gate.Checkout;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checkouts that a gate has not closed. */
final class OpenCheckouts {
    private final Set<Held> open = new HashSet<>();

    synchronized Checkout hold(Checkout checkout) {
        Held held = new Held(checkout);
        open.add(held);
        return held;
    }

    /** Closes what is left. */
    void close() {
        left().forEach(Held::close);
    }

    private synchronized List<Held> left() {
        return List.copyOf(open);
    }

    private synchronized boolean forget(Held held) {
        return open.remove(held);
    }

    private final class Held implements Checkout {
        private final Checkout checkout;

        Held(Checkout checkout) {
            this.checkout = checkout;
        }

        @Override
        public Path root() {
            return checkout.root();
        }

        @Override
        public void close() {
            if (forget(this)) {
                checkout.close();
            }
        }
    }
}
