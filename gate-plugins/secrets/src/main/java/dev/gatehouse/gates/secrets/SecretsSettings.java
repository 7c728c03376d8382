package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.Setting;
import dev.gatehouse.submission.PathGlobs;
import java.util.List;

/** The keys of a {@code secrets} gate. */
record SecretsSettings(
        @Setting(value = "What is looked at: the changed lines, or the whole tree", byDefault = "changed")
        Scan scan,

        @Setting("Globs of files that are not looked at") List<String> exclude,

        @Setting(value = "Characters that a value named like a secret has at least", byDefault = "16", min = 8)
        int minLength,

        @Setting(value = "Bits of entropy per character of such a value, at least", byDefault = "3.3", min = 0)
        double minEntropy,

        @Setting(value = "The same of a value in hexadecimal digits", byDefault = "3.0", min = 0)
        double minHexEntropy) {

    /** What is looked at. */
    enum Scan {
        /** Lines that the submission added or changed. */
        CHANGED,
        /** All lines of all files. */
        TREE
    }

    SecretsSettings {
        exclude = List.copyOf(exclude);
        try {
            PathGlobs.of(exclude);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'exclude' " + e.getMessage(), e);
        }
    }
}
