package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.util.List;
import java.util.Map;

/** gate.yaml as it is written: each component a key. */
record GateDocument(
        @Setting("Version of this format.") int version,

        @Setting(value = "Bounds of a run; none can be switched off.", byDefault = "{}")
        LimitKeys limits,

        @Setting(value = "Bounds of what a worker is told.", byDefault = "{}")
        Feedback feedback,

        @Setting(
                value = "Paths whose change is a finding of its own.",
                byDefault = "[{paths: [gate.yaml], action: person}]")
        List<Protection> protect,

        @Setting("Commands that prepare a fresh checkout, in this order.")
        List<SetupStep> setup,

        @Setting("The gates by name.") Map<String, GateEntry> gates,

        @Setting("Lists of gates by the name of the tier; all stands for every gate.")
        Map<String, List<String>> tiers,

        @Setting("Findings that are let through, and until when.")
        List<Waiver> waivers,

        @Setting("Third-party plugins that may be loaded.") List<PluginEntry> plugins) {
    /** The only version there is so far. */
    static final int VERSION = 1;

    GateConfig config(String source) {
        return new GateConfig(source, limits.limits(), feedback, protect, setup, gates, tiers, waivers, plugins);
    }
}
