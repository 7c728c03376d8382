package dev.gatehouse.gates.reports;

/** SARIF's levels, mildest first. */
public enum SarifLevel {
    NONE,
    NOTE,
    WARNING,
    ERROR;

    /** The level of that name; an unknown one counts as an error rather than as nothing. */
    static SarifLevel of(String name) {
        for (SarifLevel level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        return ERROR;
    }
}
