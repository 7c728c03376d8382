package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import java.util.List;

/** Finds tokens, keys and passwords in what a submission adds. */
public final class SecretsGateType implements GateType<SecretsSettings> {
    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public Class<SecretsSettings> settings() {
        return SecretsSettings.class;
    }

    @Override
    public Gate create(SecretsSettings settings) {
        return new SecretsGate(settings);
    }

    @Override
    public List<Rule> rules() {
        return SecretsRules.all();
    }

    @Override
    public List<Defect> defects(SecretsSettings settings) {
        return List.of(new PlantedToken(settings));
    }
}
