package dev.gatehouse.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The build that the goal is part of.
 *
 * @param execution of the goal
 */
record Reactor(MavenSession session, MojoExecution execution) {
    private static final List<String> PHASES_WITH_TESTS = List.of(
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");
    private static final Set<String> SELECTING_TESTS =
            Set.of("test", "groups", "excludedGroups", "surefire.includesFile", "surefire.excludesFile");

    /** Notes that a module has come to the goal, and says whether it is the last of those that will. */
    Arrivals.Turn arrive(MavenProject module, Arrivals.Wish wish) {
        String name = execution.getSource() + " " + execution.getExecutionId() + " " + execution.getLifecyclePhase();
        return Arrivals.at(name, session.getRepositorySession().getData()).arrive(module.getId(), wish, expected());
    }

    /** The folder that Maven was started for. */
    Path directory() {
        return top().getBasedir().toPath();
    }

    /** Where the build as a whole leaves its outputs. */
    Path output() {
        return Path.of(top().getBuild().getDirectory());
    }

    /**
     * Since when all test reports are of this build. Empty when it made none or only some of them: a selection of
     * modules or tests, or the goal alone.
     */
    Optional<Instant> testedSince() {
        return tests() && isWhole() && !selectsTests()
                ? Optional.of(session.getStartTime().toInstant())
                : Optional.empty();
    }

    /** The modules in which this execution takes place. */
    Set<String> expected() {
        return session.getProjects().stream()
                .filter(this::comesHere)
                .map(MavenProject::getId)
                .collect(Collectors.toSet());
    }

    private boolean comesHere(MavenProject module) {
        if (fromCommandLine()) {
            return true;
        }
        Plugin plugin = module.getPlugin(execution.getPlugin().getKey());
        return plugin != null && plugin.getExecutions().stream().anyMatch(this::isThis);
    }

    private boolean isThis(PluginExecution other) {
        String phase = Optional.ofNullable(other.getPhase())
                .orElseGet(() -> execution.getMojoDescriptor().getPhase());
        return other.getId().equals(execution.getExecutionId())
                && other.getGoals().contains(execution.getGoal())
                && phase.equals(execution.getLifecyclePhase());
    }

    private boolean fromCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    /** A bound goal comes after all phases before its own, whatever was asked of Maven. */
    private boolean tests() {
        return fromCommandLine()
                ? !Collections.disjoint(session.getGoals(), PHASES_WITH_TESTS)
                : PHASES_WITH_TESTS.contains(execution.getLifecyclePhase());
    }

    /** All modules of a build that is not itself a module of the one around it. */
    private boolean isWhole() {
        MavenProject parent = top().getParent();
        File around = parent == null ? null : parent.getFile();
        return around == null
                && session.getProjects().size() == session.getAllProjects().size();
    }

    private boolean selectsTests() {
        return !Collections.disjoint(session.getUserProperties().keySet(), SELECTING_TESTS);
    }

    /** Not the session's top-level project, which is the first of the selected modules. */
    private MavenProject top() {
        return session.getAllProjects().stream()
                .filter(MavenProject::isExecutionRoot)
                .findFirst()
                .orElseGet(session::getTopLevelProject);
    }
}
