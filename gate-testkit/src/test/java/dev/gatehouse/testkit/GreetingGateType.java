package dev.gatehouse.testkit;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Setting;
import dev.gatehouse.verdict.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gate type that keeps the contract; the faulty ones in tests differ from it in one point each. */
public class GreetingGateType implements GateType<GreetingGateType.Settings> {
    static final Rule.Help HELP = new Rule.Help("meaning", "why", "bad", "good", "remedy");

    public record Settings(
            @Setting("what to say") String greeting,
            @Setting("how often") Optional<Integer> maxTimes,
            @Setting("what runs") CommandLine run,
            @Setting("who is greeted") List<Guest> guests,
            @Setting("words by language") Map<String, String> words) {}

    public record Guest(
            @Setting("the name") String name,
            @Setting("how long") Duration stay) {}

    static Settings settingsExample() {
        return new Settings("hello", Optional.empty(), CommandLine.parse("true"), List.of(), Map.of());
    }

    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Gate create(Settings settings) {
        return context -> Judgement.clean(1);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.blocking("greeting/missing", HELP), Rule.reporting("greeting/tool/*", HELP));
    }

    @Override
    public List<Defect> defects(Settings settings) {
        return List.of();
    }
}
