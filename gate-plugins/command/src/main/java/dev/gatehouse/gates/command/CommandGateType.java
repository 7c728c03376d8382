package dev.gatehouse.gates.command;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import java.util.List;

/** Runs any command and judges by its exit code and, where it writes one, its SARIF or JUnit report. */
public final class CommandGateType implements GateType<CommandSettings> {
    @Override
    public String name() {
        return "command";
    }

    @Override
    public Class<CommandSettings> settings() {
        return CommandSettings.class;
    }

    @Override
    public Gate create(CommandSettings settings) {
        return CommandGate.of(settings);
    }

    @Override
    public List<Rule> rules() {
        return CommandRules.ALL;
    }

    @Override
    public List<Defect> defects(CommandSettings settings) {
        return CommandDefects.of(settings);
    }
}
