package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import dev.gatehouse.verdict.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that every gate has, as they are written. */
record CommonKeys(
        @Setting("The gate type.") String type,
        @Setting("Gates that must pass first.") List<String> needs,

        @Setting(value = "Whether a failure rejects the submission.", byDefault = "blocking")
        Mode mode,

        @Setting(value = "Its time limit.", byDefault = "10m")
        Duration timeout,

        @Setting("When the gate is wanted; without it, always.")
        Optional<GateEntry.When> when,

        @Setting("Globs of the paths it reads, instead of what its type says.")
        List<String> inputs,

        @Setting("Environment variables let through to its processes.")
        List<String> environment,

        @Setting("What it must hold alone while it runs, instead of what its type says.")
        Optional<List<String>> locks,

        @Setting("Levels (block, report, off) and scopes (changed, all) by rule.")
        Map<String, GateEntry.RuleEntry> rules,

        @Setting(value = "Whether findings that the base has too are allowed.", byDefault = "allow")
        GateEntry.Existing existing,

        @Setting("Defects to prove it with (gate prove), instead of those that its type knows.")
        List<GateEntry.Plant> plant) {
    private static final RecordForm FORM = RecordForm.of(CommonKeys.class);

    CommonKeys {
        for (String glob : inputs) {
            Texts.requireSome("inputs", glob);
        }
        for (String name : environment) {
            requireVariable(name);
        }
    }

    static RecordForm form() {
        return FORM;
    }

    GateEntry entry(String name, Settings settings, Position at) {
        return new GateEntry(
                name,
                type,
                needs,
                mode,
                timeout,
                when,
                inputs,
                environment,
                locks,
                rules,
                existing,
                plant,
                settings,
                at);
    }

    private static void requireVariable(String name) {
        Texts.requireSome("environment", name);
        if (name.indexOf('=') >= 0) {
            throw new IllegalArgumentException("'environment' holds names of variables; values stay outside");
        }
    }
}
