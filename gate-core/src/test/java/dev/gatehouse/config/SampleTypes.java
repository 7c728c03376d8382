package dev.gatehouse.config;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Setting;
import dev.gatehouse.verdict.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gate types with settings of every kind, for tests; the sample gate.yaml uses the first two. */
public final class SampleTypes {
    private SampleTypes() {}

    public static List<GateType<?>> all() {
        return List.of(new Command(), new Tests(), new Broken(), new Shadowing(), new Secrets(), new Tamper());
    }

    public enum ReportFormat {
        SARIF,
        JUNIT_XML
    }

    public record Report(
            @Setting("Format of the files.") ReportFormat format,
            @Setting("Globs of the files.") List<String> files) {}

    public record CommandSettings(
            @Setting("The command.") CommandLine run,
            @Setting("What it reports.") Optional<Report> report,

            @Setting(value = "Exit codes that pass.", byDefault = "[0]", min = 0)
            List<Integer> accept,

            @Setting(value = "Grace.", byDefault = "5s") Duration grace,
            @Setting("Variables.") Map<String, String> variables,

            @Setting(value = "Share of a core.", byDefault = "0.5", min = 0)
            double share) {
        public CommandSettings {
            if (run.program().equals("sudo")) {
                throw new IllegalArgumentException("'run' must not start sudo");
            }
        }
    }

    public record TestSettings(
            @Setting("The command.") CommandLine run,
            @Setting("Runs some tests again.") Optional<CommandLine> rerun,
            @Setting("Globs of the reports.") List<String> reports,

            @Setting(value = "Least number of tests.", byDefault = "1", min = 1)
            int minTests,

            @Setting(value = "Reruns of a failed test.", byDefault = "0", min = 0)
            int reruns) {}

    public record ShadowingSettings(@Setting("Its own.") Duration timeout) {}

    public record Sample(String name, Object settings) implements Gate {
        @Override
        public Judgement judge(GateContext context) {
            return new Judgement.NotProven("only a sample", "none", List.of());
        }

        @Override
        public Footprint footprint() {
            return Footprint.running(List.of("sh"));
        }
    }

    public static final class Command implements GateType<CommandSettings> {
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
            return new Sample(name(), settings);
        }

        @Override
        public List<Rule> rules() {
            return List.of(Rule.blocking("command/exit", help()), Rule.blocking("command/lint/*", help()));
        }
    }

    public static final class Tests implements GateType<TestSettings> {
        @Override
        public String name() {
            return "tests";
        }

        @Override
        public Class<TestSettings> settings() {
            return TestSettings.class;
        }

        @Override
        public Gate create(TestSettings settings) {
            if (settings.reruns() > 0 && settings.rerun().isEmpty()) {
                throw new IllegalArgumentException("'reruns' needs the command 'rerun'");
            }
            return new Sample(name(), settings);
        }

        @Override
        public List<Rule> rules() {
            return List.of(Rule.blocking("tests/failed", help()), Rule.blocking("tests/flaky", help()));
        }
    }

    /** Fails where it must not. */
    public static final class Broken implements GateType<ReportSettings> {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Class<ReportSettings> settings() {
            return ReportSettings.class;
        }

        @Override
        public Gate create(ReportSettings settings) {
            throw new IllegalStateException("no " + settings);
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }
    }

    public record ReportSettings(
            @Setting(value = "Whether.", byDefault = "true") boolean enabled) {}

    /** Declares a key that every gate has. */
    public static final class Shadowing implements GateType<ShadowingSettings> {
        @Override
        public String name() {
            return "shadowing";
        }

        @Override
        public Class<ShadowingSettings> settings() {
            return ShadowingSettings.class;
        }

        @Override
        public Gate create(ShadowingSettings settings) {
            return new Sample(name(), settings);
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }
    }

    public record NoSettings() {}

    /** Needs no settings. */
    public static final class Secrets implements GateType<NoSettings> {
        @Override
        public String name() {
            return "secrets";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public Gate create(NoSettings settings) {
            return new Sample(name(), settings);
        }

        @Override
        public List<Rule> rules() {
            return List.of(Rule.blocking("secrets/*", help()));
        }
    }

    /** Needs no settings. */
    public static final class Tamper implements GateType<NoSettings> {
        @Override
        public String name() {
            return "tamper";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public Gate create(NoSettings settings) {
            return new Sample(name(), settings);
        }

        @Override
        public List<Rule> rules() {
            return List.of(Rule.blocking("tamper/*", help()));
        }
    }

    private static Rule.Help help() {
        return new Rule.Help("m", "w", "b", "g", "r");
    }
}
