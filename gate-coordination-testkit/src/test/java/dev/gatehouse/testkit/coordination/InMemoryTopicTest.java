package dev.gatehouse.testkit.coordination;

import java.util.function.UnaryOperator;

class InMemoryTopicTest extends TopicContract {
    @Override
    protected TransportFixture fixture() {
        return new InMemoryFixture(UnaryOperator.identity());
    }
}
