package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gates.tamper.defect.PlantedTampering;
import dev.gatehouse.submission.PathGlobs;
import java.util.List;

/** Compares base and submission for tests, assertions, thresholds and checks that were removed or made weaker. */
public final class TamperGateType implements GateType<TamperSettings> {
    @Override
    public String name() {
        return "tamper";
    }

    @Override
    public Class<TamperSettings> settings() {
        return TamperSettings.class;
    }

    @Override
    public Gate create(TamperSettings settings) {
        return new TamperGate(Detectors.with(PathGlobs.of(settings.entryPoints())), PathGlobs.of(settings.exclude()));
    }

    @Override
    public List<Rule> rules() {
        return TamperRules.ALL;
    }

    @Override
    public List<Defect> defects(TamperSettings settings) {
        return PlantedTampering.ALL;
    }
}
