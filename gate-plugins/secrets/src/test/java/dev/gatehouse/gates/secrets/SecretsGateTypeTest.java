package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.GateType;
import dev.gatehouse.testkit.GateContract;

class SecretsGateTypeTest extends GateContract<SecretsSettings> {
    @Override
    protected GateType<SecretsSettings> type() {
        return new SecretsGateType();
    }

    @Override
    protected SecretsSettings settings() {
        return Samples.settings();
    }
}
