package dev.gatehouse.testkit.coordination;

import java.util.function.UnaryOperator;

class InMemoryTransportTest extends TransportContract {
    @Override
    protected TransportFixture fixture() {
        return new InMemoryFixture(UnaryOperator.identity());
    }
}
