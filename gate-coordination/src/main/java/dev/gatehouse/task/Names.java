package dev.gatehouse.task;

import java.util.regex.Pattern;

/** What names of runs and tasks have to be, so that they can stand in streams, refs, file names and commands. */
final class Names {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Names() {}

    static void require(String what, String name) {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " has up to 64 lower-case letters, digits and hyphens, no hyphen"
                    + " first: '" + name + "'");
        }
    }
}
