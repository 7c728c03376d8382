package dev.gatehouse.policy;

import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;

/** The identity of a finding across trees. */
final class Fingerprint {
    private static final int DIGITS = 32;

    private Fingerprint() {}

    /** Over rule, path and key, and so blind to lines and wording; 32 hexadecimal digits. */
    static String of(Finding finding) {
        String path = finding.at().map(Location::path).orElse("");
        String hex = new Canonical()
                .add("finding/1")
                .add(finding.rule())
                .add(path)
                .add(finding.key())
                .hex();
        return hex.substring(0, DIGITS);
    }
}
