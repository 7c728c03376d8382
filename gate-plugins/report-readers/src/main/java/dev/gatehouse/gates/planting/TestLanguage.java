package dev.gatehouse.gates.planting;

import java.util.Optional;
import java.util.regex.Pattern;

/** How tests are written in a language, as far as one more can be written beside those that are there. */
interface TestLanguage {
    /** Paths of files that can hold tests. */
    Pattern files();

    /**
     * A file of tests with one more, which fails.
     *
     * @param hints what else tells which framework is used: the command that runs it, the package's manifest
     * @return empty when nothing in the file says how its tests are written
     */
    Optional<String> failing(String text, String hints);

    /** A file of tests with one that is skipped; empty when there is none that could be. */
    Optional<String> skipping(String text, String hints);
}
