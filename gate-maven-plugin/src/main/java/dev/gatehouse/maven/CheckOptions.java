package dev.gatehouse.maven;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of the runner.
 *
 * @param tier only the gates of this tier
 * @param target the branch that it is meant for
 * @param base the commit to compare with instead
 * @param format what is printed
 * @param place where the gates run
 * @param testedSince since when all test reports are of this build
 * @param colour of what is printed
 */
record CheckOptions(
        Optional<String> tier,
        Optional<String> target,
        Optional<String> base,
        Optional<String> format,
        Place place,
        Optional<Instant> testedSince,
        Colour colour) {

    /** Where the gates run. */
    enum Place {
        TREE,
        CHECKOUT
    }

    /** Whether Maven itself prints in colour. */
    enum Colour {
        ALWAYS,
        NEVER
    }

    /** The arguments after {@code check}. Values hang on their names, so that none is taken for an option. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        tier.ifPresent(name -> arguments.add("--tier=" + name));
        target.ifPresent(name -> arguments.add("--target=" + name));
        base.ifPresent(revision -> arguments.add("--base=" + revision));
        format.ifPresent(name -> arguments.add("--format=" + name));
        if (place == Place.CHECKOUT) {
            arguments.add("--isolated");
        } else {
            // The reports of this build are not in the checkout, where the tests are run anew.
            testedSince.ifPresent(start -> arguments.add("--built-since=" + start));
        }
        arguments.add("--color=" + (colour == Colour.ALWAYS ? "always" : "never"));
        return arguments;
    }
}
