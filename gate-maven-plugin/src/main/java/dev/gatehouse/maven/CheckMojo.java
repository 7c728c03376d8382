package dev.gatehouse.maven;

import dev.gatehouse.process.Command;
import dev.gatehouse.process.Processes;
import dev.gatehouse.process.Streamed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Judges the repository of this build by the policy of its target branch, once per build: when the last module that the
 * goal is bound in arrives. Put it into the parent's pom, with its configuration.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The policy's own limits end a run long before. */
    private static final Duration LIMIT = Duration.ofDays(1);

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final RepositorySystem maven;

    /** Do nothing. A module that says so does not keep the others from asking for a verdict. */
    @Parameter(property = "gate.skip", defaultValue = "false")
    private boolean skip;

    /** Do nothing, for this goal alone. */
    @Parameter(property = "gate.check.skip", defaultValue = "false")
    private boolean checkSkip;

    /** Whether a rejection fails the build. */
    @Parameter(property = "gate.failOnViolation", defaultValue = "true")
    private boolean failOnViolation = true;

    /** Whether the build fails when something that had to be proven was not, or when a person has to approve. */
    @Parameter(property = "gate.failOnInconclusive", defaultValue = "true")
    private boolean failOnInconclusive = true;

    /** Only the gates of this tier. */
    @Parameter(property = "gate.tier")
    private @Nullable String tier;

    /** The branch that the work is meant for; its tip holds the policy. Default: the one that `gate init` recorded. */
    @Parameter(property = "gate.target")
    private @Nullable String target;

    /** The commit to compare with, and to take the policy from, instead of a target. */
    @Parameter(property = "gate.base")
    private @Nullable String base;

    /** Run the gates in a checkout made for it, with a home and caches of its own. */
    @Parameter(property = "gate.isolated", defaultValue = "false")
    private boolean isolated;

    /** What is printed: human, agent, json, … Default: human, or agent when a coding agent reads. */
    @Parameter(property = "gate.format")
    private @Nullable String format;

    @Inject
    public CheckMojo(MavenSession session, MavenProject project, MojoExecution execution, RepositorySystem maven) {
        this.session = session;
        this.project = project;
        this.execution = execution;
        this.maven = maven;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Reactor reactor = new Reactor(session, execution);
        Arrivals.Wish wish = skip || checkSkip ? Arrivals.Wish.NONE : Arrivals.Wish.VERDICT;
        switch (reactor.arrive(project, wish)) {
            case NOT_YET -> getLog().debug("The last module that comes here judges for all.");
            case SKIP -> getLog().info("Gatehouse: skipped, as asked for.");
            case JUDGE -> judgeUnlessInside(reactor);
        }
    }

    private void judgeUnlessInside(Reactor reactor) throws MojoExecutionException, MojoFailureException {
        if ("1".equals(System.getenv(RunnerEnvironment.INSIDE))) {
            getLog().info("Gatehouse: a gate runs this build, so it does not judge again.");
            return;
        }
        try {
            judge(reactor);
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (AbstractMojoExecutionException | IOException e) {
            throw new MojoExecutionException("Gatehouse could not judge: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Gatehouse was interrupted before it came to a verdict.", e);
        }
    }

    private void judge(Reactor reactor) throws AbstractMojoExecutionException, IOException, InterruptedException {
        Path directory = reactor.directory();
        Reports reports = Reports.in(reactor.output());
        Optional<Instant> testedSince = reactor.testedSince();
        getLog().info("Gatehouse: judging " + directory
                + (testedSince.isPresent()
                        ? " by what this build has left"
                        : "; this build did not run all tests, so the gates do"));
        reports.clear();
        Command command = Command.of(
                        RunnerCommand.ofThisJava().check(jars(), options(testedSince), reports),
                        directory,
                        RunnerEnvironment.of(System.getenv(), directory))
                .withLimit(LIMIT);
        Streamed<Printed> run = Processes.stream(command, Printed::read);
        Severity severity =
                new Severity(Severity.Level.failing(failOnViolation), Severity.Level.failing(failOnInconclusive));
        severity.apply(Outcome.of(run.exitCode(), reports), run.value(), run.errTail(), reports, getLog());
    }

    private RunnerJars jars() throws MojoExecutionException {
        return RunnerJars.among(
                execution.getMojoDescriptor().getPluginDescriptor().getArtifacts(),
                maven,
                session.getRepositorySession(),
                project.getRemotePluginRepositories());
    }

    private CheckOptions options(Optional<Instant> testedSince) {
        return new CheckOptions(
                Optional.ofNullable(tier),
                Optional.ofNullable(target),
                Optional.ofNullable(base),
                Optional.ofNullable(format),
                isolated ? CheckOptions.Place.CHECKOUT : CheckOptions.Place.TREE,
                testedSince,
                Ink.ofMaven());
    }
}
