package dev.gatehouse.plan;

import dev.gatehouse.config.SetupStep;
import dev.gatehouse.submission.PathGlobs;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of the tree that decide what runs before a source is read: wrappers of build tools, and the programs of the tree
 * that gates start. Where what may be accepted is run, they come from the base; whoever changes them needs a person.
 */
public final class RunnerFiles {
    private static final List<String> WRAPPERS = List.of(
            "mvnw",
            "mvnw.cmd",
            ".mvn/**",
            "gradlew",
            "gradlew.bat",
            "gradle/wrapper/**",
            ".npmrc",
            ".yarnrc.yml",
            ".yarn/releases/**");

    private RunnerFiles() {}

    /**
     * Globs of those that a policy names.
     *
     * @param setup commands that prepare a checkout: whatever file they name decides what runs, but for lock files
     */
    public static List<String> of(Plan plan, List<SetupStep> setup) {
        List<String> globs = new ArrayList<>(WRAPPERS);
        for (SetupStep step : setup) {
            PathGlobs locks = PathGlobs.of(step.lockFiles());
            step.run().words().stream()
                    .filter(RunnerFiles::namesFile)
                    .map(RunnerFiles::inTree)
                    .filter(file -> !locks.matches(file))
                    .forEach(globs::add);
        }
        for (PlannedGate gate : plan.gates()) {
            if (gate.binding() instanceof PlannedGate.Bound bound) {
                bound.footprint().tools().stream()
                        .filter(RunnerFiles::namesFile)
                        .forEach(tool -> globs.add(inTree(tool)));
            }
        }
        return globs;
    }

    private static boolean namesFile(String word) {
        return word.contains("/") && !word.startsWith("/") && !word.startsWith("-") && !word.contains("://");
    }

    private static String inTree(String file) {
        return file.startsWith("./") ? file.substring(2) : file;
    }
}
