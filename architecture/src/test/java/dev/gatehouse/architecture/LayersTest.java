package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.gatehouse.architecture.RuleCheck.bites;
import static dev.gatehouse.architecture.RuleCheck.holds;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which module sees which. */
class LayersTest {
    static final ArchRule API_STANDS_ALONE = classes()
            .that()
            .resideInAnyPackage(Layout.packages(Layout.API))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(Layout.packages(Layout.API), "java..", "org.jspecify.annotations.."));

    static final ArchRule PROCESS_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("dev.gatehouse.process..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.gatehouse.process..", "java..", "org.jspecify.annotations..");

    static final ArchRule GATES_SEE_THE_API = classes()
            .that()
            .resideInAPackage("dev.gatehouse.gates..")
            .should(seeOnlyTheApiTheReadersAndTheirOwn())
            .because("what a gate needs of its host comes through GateContext");

    static final ArchRule READERS_SEE_THE_API = noClasses()
            .that()
            .resideInAnyPackage(Layout.packages(Layout.SHARED_BY_GATES))
            .should()
            .dependOnClassesThat(Layout.oursOutside(union(Layout.API, Layout.SHARED_BY_GATES)));

    static final ArchRule TESTKIT_NEEDS_NO_KERNEL = noClasses()
            .that()
            .resideInAPackage("dev.gatehouse.testkit..")
            .and()
            .resideOutsideOfPackage("dev.gatehouse.testkit.coordination..")
            .should()
            .dependOnClassesThat(Layout.oursOutside(union(Layout.API, Set.of("testkit", "process"))))
            .because("authors of gates use it without the kernel");

    static final ArchRule ADAPTERS_SEE_THE_RUNNER = classes()
            .that()
            .resideInAnyPackage(Layout.packages(Layout.ADAPTERS))
            .should(new SpeakOnlyToTheRunner());

    @TempDir
    private Path directory;

    @Test
    void theApiNeedsNothingButTheJdkAndNullnessAnnotations() throws IOException {
        holds(API_STANDS_ALONE);
        bites(
                API_STANDS_ALONE,
                plant("package dev.gatehouse.gate; class Leak { org.assertj.core.api.Assertions field; }"),
                "Leak",
                "Assertions");
    }

    @Test
    void theProcessModuleNeedsNothing() throws IOException {
        holds(PROCESS_STANDS_ALONE);
        bites(
                PROCESS_STANDS_ALONE,
                plant(
                        "package dev.gatehouse.verdict; public class Finding {}",
                        "package dev.gatehouse.process; class Leak { dev.gatehouse.verdict.Finding field; }"),
                "Leak");
    }

    @Test
    void gatesSeeTheApiAndNothingElseOfOurs() throws IOException {
        holds(GATES_SEE_THE_API);
        bites(
                GATES_SEE_THE_API,
                plant(
                        "package dev.gatehouse.process; public class Spawn {}",
                        "package dev.gatehouse.gates.bad; class Bad { dev.gatehouse.process.Spawn field; }"),
                "Bad",
                "Spawn");
    }

    @Test
    void gatesDoNotSeeEachOther() throws IOException {
        bites(
                GATES_SEE_THE_API,
                plant(
                        "package dev.gatehouse.gates.good; public class Good {}",
                        "package dev.gatehouse.gates.bad; class Bad { dev.gatehouse.gates.good.Good field; }"),
                "Bad",
                "Good");
    }

    @Test
    void gatesMaySeeTheReaders() throws IOException {
        GATES_SEE_THE_API.check(plant(
                        "package dev.gatehouse.gates.reports; public class Sarif {}",
                        "package dev.gatehouse.gates.good; class Good { dev.gatehouse.gates.reports.Sarif field; }")
                .classes());
    }

    @Test
    void readersSeeTheApiAndNothingElseOfOurs() throws IOException {
        holds(READERS_SEE_THE_API);
        bites(
                READERS_SEE_THE_API,
                plant(
                        "package dev.gatehouse.gates.bad; public class Bad {}",
                        "package dev.gatehouse.gates.reports; class Sarif { dev.gatehouse.gates.bad.Bad field; }"),
                "Sarif",
                "Bad");
    }

    @Test
    void theTestkitNeedsNoKernel() throws IOException {
        holds(TESTKIT_NEEDS_NO_KERNEL);
        bites(
                TESTKIT_NEEDS_NO_KERNEL,
                plant(
                        "package dev.gatehouse.kernel; public class Kernel {}",
                        "package dev.gatehouse.testkit; class Fake { dev.gatehouse.kernel.Kernel field; }"),
                "Fake",
                "Kernel");
    }

    @Test
    void adaptersSpeakToTheRunnerAlone() throws IOException {
        holds(ADAPTERS_SEE_THE_RUNNER);
        bites(
                ADAPTERS_SEE_THE_RUNNER,
                plant(
                        "package dev.gatehouse.kernel; public class Kernel {}",
                        "package dev.gatehouse.cli; class Check { dev.gatehouse.kernel.Kernel field; }"),
                "Check",
                "Kernel");
    }

    @Test
    void adaptersMayNotUseAServiceThatTheRunnerHandsOut() throws IOException {
        bites(
                ADAPTERS_SEE_THE_RUNNER,
                plant(
                        "package dev.gatehouse.kernel; public class Kernel { public void run() {} }",
                        "package dev.gatehouse.runner; public class Runner { public dev.gatehouse.kernel.Kernel k() { return null; } }",
                        "package dev.gatehouse.maven; class Goal { void go() { new dev.gatehouse.runner.Runner().k().run(); } }"),
                "Goal",
                "Kernel");
    }

    @Test
    void adaptersMayUseTheRecordsThatTheRunnerSpeaks() throws IOException {
        ADAPTERS_SEE_THE_RUNNER.check(plant(
                        "package dev.gatehouse.config; public enum Colour { RED }",
                        "package dev.gatehouse.plan; public record Listing(dev.gatehouse.config.Colour colour) {}",
                        "package dev.gatehouse.runner; public class Runner { public java.util.List<dev.gatehouse.plan.Listing> list() { return null; } }",
                        "package dev.gatehouse.cli; class Show { Object o = new dev.gatehouse.runner.Runner().list().get(0).colour(); }")
                .classes());
    }

    private static ArchCondition<JavaClass> seeOnlyTheApiTheReadersAndTheirOwn() {
        return new ArchCondition<>("see only the API, the readers and their own of Gatehouse") {
            @Override
            public void check(JavaClass gate, ConditionEvents events) {
                Set<String> allowed = union(
                        Layout.API,
                        Layout.SHARED_BY_GATES,
                        Set.of(Layout.area(gate).orElse("")));
                for (Dependency dependency : gate.getDirectDependenciesFromSelf()) {
                    if (Layout.oursOutside(allowed).test(dependency.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private Planted plant(String... units) throws IOException {
        return Planted.in(directory, units);
    }

    private static String[] and(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
