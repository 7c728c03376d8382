package dev.gatehouse.testkit.coordination;

import java.util.function.UnaryOperator;

class InMemoryPushTest extends PushContract {
    @Override
    protected TransportFixture fixture() {
        return new InMemoryFixture(UnaryOperator.identity());
    }
}
