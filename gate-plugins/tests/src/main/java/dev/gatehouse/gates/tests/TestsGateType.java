package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import java.util.List;

/** Runs tests, reads their JUnit XML, runs failures again, and compares what ran with the base. */
public final class TestsGateType implements GateType<TestsSettings> {
    @Override
    public String name() {
        return "tests";
    }

    @Override
    public Class<TestsSettings> settings() {
        return TestsSettings.class;
    }

    @Override
    public Gate create(TestsSettings settings) {
        return new TestsGate(TestPlan.of(settings));
    }

    @Override
    public List<Rule> rules() {
        return TestsRules.ALL;
    }

    @Override
    public List<Defect> defects(TestsSettings settings) {
        return PlantedTests.of(settings);
    }
}
