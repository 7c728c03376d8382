package dev.gatehouse.testkit;

import dev.gatehouse.gate.GateType;

class GreetingGateTypeTest extends GateContract<GreetingGateType.Settings> {
    @Override
    protected GateType<GreetingGateType.Settings> type() {
        return new GreetingGateType();
    }

    @Override
    protected GreetingGateType.Settings settings() {
        return GreetingGateType.settingsExample();
    }
}
