package dev.gatehouse.testkit.coordination;

import java.util.function.UnaryOperator;

class InMemoryRequestTest extends RequestContract {
    @Override
    protected TransportFixture fixture() {
        return new InMemoryFixture(UnaryOperator.identity());
    }
}
