package dev.gatehouse.testkit.coordination;

import dev.gatehouse.journal.Upcaster;
import java.util.function.UnaryOperator;

/** An upcaster made of its parts. */
record Step(String type, int from, UnaryOperator<String> way) implements Upcaster {
    @Override
    public String upcast(String data) {
        return way.apply(data);
    }
}
