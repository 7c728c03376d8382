package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Setting;
import java.util.List;

/** The keys of a {@code tamper} gate. */
record TamperSettings(
        @Setting("Globs of files that are not looked at, such as generated code")
        List<String> exclude,

        @Setting(
                "Globs of scripts and other files in which the policy's commands end: every change of them is a finding")
        List<String> entryPoints) {}
