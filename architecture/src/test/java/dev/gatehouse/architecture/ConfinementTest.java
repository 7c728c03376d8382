package dev.gatehouse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.gatehouse.architecture.RuleCheck.bites;
import static dev.gatehouse.architecture.RuleCheck.holds;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers that only one place has. */
class ConfinementTest {
    static final ArchRule ONLY_THE_CATALOG_KNOWS_PF4J = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gatehouse.plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pf4j..");

    static final ArchRule ONLY_ONE_MODULE_STARTS_PROCESSES = noClasses()
            .that()
            // Benchmarks compare with what is bare; contracts start servers that outlive a run; the scripted worker is
            // a program that is to be killed, bounded and
            // scrubbed.
            .resideOutsideOfPackages(
                    "dev.gatehouse.process..",
                    "dev.gatehouse.benchmark..",
                    "dev.gatehouse.testkit.worker..",
                    "dev.gatehouse.testkit.coordination..")
            .should()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class))
            .orShould()
            .callMethodWhere(target(Runtime.class, "exec"))
            .because("process trees are killed, bounded and scrubbed in one place");

    static final ArchRule ONLY_THE_COMMAND_ENDS_THE_JVM = noClasses()
            .that()
            // Commands of JVMs of their own: the one that judged tests run in, and the worker that dies in every way.
            .resideOutsideOfPackages(
                    "dev.gatehouse.cli..", "dev.gatehouse.gates.tests.agent..", "dev.gatehouse.testkit.worker..")
            .should()
            .callMethodWhere(target(System.class, "exit"))
            .orShould()
            .callMethodWhere(target(Runtime.class, "exit|halt"));

    static final ArchRule NOBODY_DESERIALIZES =
            noClasses().should().dependOnClassesThat(assignableTo(java.io.ObjectInputStream.class));

    @TempDir
    private Path directory;

    @Test
    void onlyTheCatalogImportsPf4j() throws IOException {
        holds(ONLY_THE_CATALOG_KNOWS_PF4J);
        bites(
                ONLY_THE_CATALOG_KNOWS_PF4J,
                plant("package dev.gatehouse.kernel; class Loader { org.pf4j.PluginManager field; }"),
                "Loader",
                "org.pf4j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new ProcessBuilder(\"ls\").start()", "Runtime.getRuntime().exec(new String[] {\"ls\"})"})
    void onlyTheProcessModuleStartsProcesses(String start) throws IOException {
        holds(ONLY_ONE_MODULE_STARTS_PROCESSES);
        bites(
                ONLY_ONE_MODULE_STARTS_PROCESSES,
                plant("package dev.gatehouse.git; class Shell { Object run() throws Exception { return " + start
                        + "; } }"),
                "Shell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1)", "Runtime.getRuntime().halt(1)"})
    void onlyTheCommandEndsTheJvm(String end) throws IOException {
        holds(ONLY_THE_COMMAND_ENDS_THE_JVM);
        bites(
                ONLY_THE_COMMAND_ENDS_THE_JVM,
                plant("package dev.gatehouse.runner; class Quit { void now() { " + end + "; } }"),
                "Quit");
    }

    @Test
    void nobodyReadsSerializedObjects() throws IOException {
        holds(NOBODY_DESERIALIZES);
        bites(
                NOBODY_DESERIALIZES,
                plant("package dev.gatehouse.store; class Thaw { java.io.ObjectInputStream field; }"),
                "Thaw");
    }

    private Planted plant(String... units) throws IOException {
        return Planted.in(directory, units);
    }

    private static DescribedPredicate<JavaCall<?>> target(Class<?> type, String methods) {
        return DescribedPredicate.describe(
                type.getSimpleName() + "." + methods,
                call -> call.getTargetOwner().isEquivalentTo(type)
                        && call.getTarget().getName().matches(methods));
    }
}
