package dev.gatehouse.maven;

import org.fusesource.jansi.Ansi;

/** Whether Maven prints in colour. */
final class Ink {
    private Ink() {}

    static CheckOptions.Colour ofMaven() {
        try {
            return Ansi.isEnabled() ? CheckOptions.Colour.ALWAYS : CheckOptions.Colour.NEVER;
        } catch (NoClassDefFoundError e) {
            // A Maven that colours by other means does not say whether it does.
            return CheckOptions.Colour.NEVER;
        }
    }
}
