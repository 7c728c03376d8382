package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.util.List;

/**
 * Paths whose change is a finding of its own.
 *
 * @param paths globs
 * @param action what a change asks for
 * @param at where the entry stands
 */
public record Protection(
        @Setting("Globs of the protected paths.") List<String> paths,

        @Setting(
                value = "What a change asks for: person (a person approves exactly this change) or report.",
                byDefault = "person")
        Action action,

        Position at) {

    /** @throws IllegalArgumentException if there is no glob */
    public Protection {
        paths = List.copyOf(paths);
        Texts.requireGlobs("paths", paths);
    }

    /** What a change of a protected path asks for. */
    public enum Action {
        /** A person has to approve exactly this change. */
        PERSON,
        /** It is shown. */
        REPORT
    }
}
