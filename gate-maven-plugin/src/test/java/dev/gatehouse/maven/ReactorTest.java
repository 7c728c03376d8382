package dev.gatehouse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.maven.Arrivals.Turn;
import dev.gatehouse.maven.Arrivals.Wish;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecution.Source;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactorTest {
    private final MavenProject parent = Builds.bound("parent", "default", null);
    private final MavenProject a = Builds.bound("a", "default", "verify");
    private final MavenProject stranger = Builds.module("stranger");
    private final MavenProject otherId = Builds.bound("other-id", "second", null);
    private final MavenProject otherPhase = Builds.bound("other-phase", "default", "none");
    private final MojoExecution bound = Builds.execution(Source.LIFECYCLE, "default", "verify");

    @Test
    void modulesComeInWhichThisExecutionIsBound() {
        assertThat(reactor("verify", parent, a, stranger, otherId, otherPhase).expected())
                .containsExactlyInAnyOrder(parent.getId(), a.getId());
    }

    @Test
    void fromTheCommandLineEverySelectedModuleComes() {
        MavenSession session = Builds.session(List.of("gate:check"), List.of(parent, a, stranger));
        session.setProjects(List.of(a, stranger));

        assertThat(new Reactor(session, Builds.execution(Source.CLI, "default-cli", null)).expected())
                .containsExactlyInAnyOrder(a.getId(), stranger.getId());
    }

    @Test
    void theLastModuleOfASelectionJudges() {
        Reactor selected = reactor("verify", parent, a, otherPhase);
        selected.session().setProjects(List.of(a));

        assertThat(selected.arrive(a, Wish.VERDICT)).isEqualTo(Turn.JUDGE);
    }

    @Test
    void aModuleWithoutTheGoalIsNotWaitedFor() {
        Reactor reactor = reactor("verify", parent, a, stranger);

        assertThat(reactor.arrive(a, Wish.VERDICT)).isEqualTo(Turn.NOT_YET);
        assertThat(reactor.arrive(parent, Wish.VERDICT)).isEqualTo(Turn.JUDGE);
    }

    @Test
    void aWholeBuildThatTestsLeavesReportsSinceItsStart() {
        assertThat(reactor("verify", parent, a).testedSince()).contains(Instant.ofEpochMilli(1_700_000_000_000L));
    }

    @ParameterizedTest
    @CsvSource({"verify,true", "test,true", "gate:check,false", "compile,false", "clean,false"})
    void aGoalOfTheCommandLineFindsReportsOnlyWhereAPhaseTested(String other, boolean tested) {
        MavenSession session = Builds.session(List.of(other, "gate:check"), List.of(parent, a));

        assertThat(new Reactor(session, Builds.execution(Source.CLI, "default-cli", null))
                        .testedSince()
                        .isPresent())
                .isEqualTo(tested);
    }

    @Test
    void aGoalBoundBeforeTheTestsFindsNoReports() {
        MavenSession session = Builds.session(List.of("verify"), List.of(parent, a));

        assertThat(new Reactor(session, Builds.execution(Source.LIFECYCLE, "default", "compile")).testedSince())
                .isEmpty();
    }

    @Test
    void aBoundGoalNeedsNoPhaseOnTheCommandLine() {
        MavenSession session = Builds.session(List.of(), List.of(parent, a));

        assertThat(new Reactor(session, bound).testedSince()).isPresent();
    }

    @Test
    void aSelectionOfModulesDoesNotLeaveAll() {
        Reactor reactor = reactor("verify", parent, a);
        reactor.session().setProjects(List.of(a));

        assertThat(reactor.testedSince()).isEmpty();
    }

    @Test
    void aModuleBuiltAloneDoesNotLeaveAllOfTheBuildAroundIt() {
        a.setParent(parent);

        assertThat(reactor("verify", a).testedSince()).isEmpty();
    }

    @Test
    void aParentOutOfARepositoryIsNoBuildAround() {
        parent.setFile(null);
        a.setParent(parent);

        assertThat(reactor("verify", a).testedSince()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "groups", "excludedGroups"})
    void aSelectionOfTestsDoesNotLeaveAll(String property) {
        Reactor reactor = reactor("verify", parent, a);
        reactor.session().getRequest().getUserProperties().setProperty(property, "x");

        assertThat(new Reactor(reactor.session(), bound).testedSince()).isEmpty();
    }

    @Test
    void itsFolderIsTheOneMavenWasStartedForWhateverIsSelected() {
        Reactor reactor = reactor("verify", parent, a);
        reactor.session().setProjects(List.of(a));

        assertThat(reactor.directory()).isEqualTo(Path.of("/projects/parent"));
        assertThat(reactor.output()).isEqualTo(Path.of("/projects/parent/target"));
    }

    private Reactor reactor(String goal, MavenProject... modules) {
        return new Reactor(Builds.session(List.of(goal), List.of(modules)), bound);
    }
}
