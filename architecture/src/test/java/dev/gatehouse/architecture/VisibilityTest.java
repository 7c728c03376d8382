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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not API is not public, and no name hides what a thing is. */
class VisibilityTest {
    /** Public though nobody of ours uses them: each needs a reason beside it. */
    private static final Set<String> USED_BY_OTHERS_ONLY = Set.of();

    static final ArchRule PUBLIC_MEANS_USED = classes()
            .that()
            .resideInAnyPackage(Layout.packages(internalAreas()))
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should(beUsedFromAnotherPackage());

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .that()
            // The manager of manager and worker: the field's own word.
            .doNotHaveFullyQualifiedName("dev.gatehouse.manager.Manager")
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helpers?|Manager)(\\$.*)?")
            .because("the strategy or the noun says more");

    @TempDir
    private Path directory;

    @Test
    void aPublicTypeOfTheCoreIsUsedFromAnotherPackage() throws IOException {
        holds(PUBLIC_MEANS_USED);
        bites(
                PUBLIC_MEANS_USED,
                Planted.in(
                        directory,
                        "package dev.gatehouse.kernel; public class Lonely {}",
                        "package dev.gatehouse.kernel; class Friend { Lonely field; }"),
                "Lonely");
    }

    @Test
    void useOfANestedTypeIsUse() throws IOException {
        PUBLIC_MEANS_USED.check(Planted.in(
                        directory,
                        "package dev.gatehouse.plan; public interface Step { record Node(int id) {} }",
                        "package dev.gatehouse.kernel; class Walk { dev.gatehouse.plan.Step.Node field; }")
                .classes());
    }

    @Test
    void aTypeThatIsOnlyHandedOnIsUsedToo() throws IOException {
        PUBLIC_MEANS_USED.check(Planted.in(
                        directory,
                        "package dev.gatehouse.policy; public record Assessed(int count) {}",
                        "package dev.gatehouse.policy; public interface Rules { Assessed assess(); void rule(Assessed a); }",
                        "package dev.gatehouse.runner; class Use { void use(dev.gatehouse.policy.Rules r) { r.rule(r.assess()); } }")
                .classes());
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        holds(NAMES_SAY_WHAT_A_THING_IS);
        bites(
                NAMES_SAY_WHAT_A_THING_IS,
                Planted.in(directory, "package dev.gatehouse.kernel; class StringUtils {}"),
                "StringUtils");
    }

    private static Set<String> internalAreas() {
        Set<String> areas = new HashSet<>(Layout.CORE.keySet());
        areas.add("process");
        areas.addAll(Layout.SHARED_BY_GATES);
        return areas;
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package, or be package-private") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!USED_BY_OTHERS_ONLY.contains(type.getName())
                        && withNested(type).noneMatch(VisibilityTest::isUsed)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is public, but only its own package uses it"));
                }
            }
        };
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> other.equals(type) || other.getName().startsWith(type.getName() + "$"));
    }

    /** Used by name, or given or taken by a method that another package calls. */
    private static boolean isUsed(JavaClass type) {
        return isNamed(type)
                || type.getPackage().getClasses().stream()
                        .flatMap(neighbour -> neighbour.getCodeUnits().stream())
                        .filter(unit -> unit.getAllInvolvedRawTypes().contains(type))
                        .flatMap(unit -> unit.getAccessesToSelf().stream())
                        .anyMatch(access ->
                                !access.getOriginOwner().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isNamed(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(origin -> !origin.getPackageName().equals(type.getPackageName()));
    }
}
