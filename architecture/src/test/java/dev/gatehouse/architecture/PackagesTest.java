package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.gatehouse.architecture.RuleCheck.bites;
import static dev.gatehouse.architecture.RuleCheck.holds;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package sees which, within gate-core, within gate-coordination and everywhere. */
class PackagesTest {
    static final ArchRule NO_CYCLES =
            slices().matching("dev.gatehouse.(**)").should().beFreeOfCycles();

    @TempDir
    private Path directory;

    static Stream<String> layeredPackages() {
        return Layout.LAYERED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("layeredPackages")
    void eachPackageSeesOnlyWhatLiesBeneathIt(String area) {
        holds(seesOnlyWhatLiesBeneath(area));
    }

    @ParameterizedTest
    @CsvSource({
        "config,plan",
        "config,kernel",
        "plugin,plan",
        "plan,kernel",
        "git,config",
        "store,git",
        "kernel,policy",
        "policy,runner",
        "feedback,kernel",
        "report,kernel",
        "runner,cli",
        "journal,task",
        "transport,manager",
        "protocol,worker",
        "worker,task",
        "manager,runner"
    })
    void aDependencyUpwardsIsRefused(String lower, String upper) throws IOException {
        Planted fault = Planted.in(
                directory,
                "package dev.gatehouse." + upper + "; public class Upper {}",
                "package dev.gatehouse." + lower + "; class Lower { dev.gatehouse." + upper + ".Upper field; }");

        bites(seesOnlyWhatLiesBeneath(lower), fault, "Lower", "Upper");
    }

    @Test
    void noPackagesSeeEachOtherInACircle() throws IOException {
        holds(NO_CYCLES);
        Planted fault = Planted.in(
                directory,
                "package dev.gatehouse.gates.a; public class A { dev.gatehouse.gates.b.B field; }",
                "package dev.gatehouse.gates.b; public class B { dev.gatehouse.gates.c.C field; }",
                "package dev.gatehouse.gates.c; public class C { dev.gatehouse.gates.a.A field; }");
        bites(NO_CYCLES, fault, "Cycle detected");
    }

    private static ArchRule seesOnlyWhatLiesBeneath(String area) {
        Set<String> allowed = new HashSet<>(Layout.API);
        allowed.add(area);
        allowed.addAll(Layout.LAYERED.getOrDefault(area, Set.of()));
        return noClasses()
                .that()
                .resideInAPackage(Layout.ROOT + area + "..")
                .should()
                .dependOnClassesThat(Layout.oursOutside(allowed));
    }
}
