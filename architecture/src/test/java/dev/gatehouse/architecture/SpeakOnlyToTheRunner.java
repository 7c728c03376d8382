package dev.gatehouse.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Of gate-core an adapter sees the runner, and of other packages only failures, and the data (records, enums and
 * interfaces) that the runner's public methods take or give, directly or inside of each other.
 */
final class SpeakOnlyToTheRunner extends ArchCondition<JavaClass> {
    /** How a verdict, a proof or a calibration is said to whoever called us: every adapter chooses that in its own way. */
    private static final Set<String> VOCABULARY = Set.of(
            "dev.gatehouse.report.ExitCode",
            "dev.gatehouse.report.Format",
            "dev.gatehouse.report.ReportContext",
            "dev.gatehouse.report.ProofReport",
            "dev.gatehouse.report.CalibrationReport");

    private final Set<String> spoken = new HashSet<>();

    SpeakOnlyToTheRunner() {
        super("speak to gate-core only through the runner and its records");
    }

    @Override
    public void init(Collection<JavaClass> adapters) {
        spoken.clear();
        spoken.addAll(VOCABULARY);
        Deque<JavaClass> open = new ArrayDeque<>();
        adapters.stream()
                .flatMap(adapter -> adapter.getTransitiveDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(type -> is(type, Layout.RUNNER) && type.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(open::add);
        Set<JavaClass> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            publicTypes(open.remove())
                    .filter(SpeakOnlyToTheRunner::isData)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        seen.forEach(type -> spoken.add(type.getName()));
    }

    @Override
    public void check(JavaClass adapter, ConditionEvents events) {
        for (Dependency dependency : adapter.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isForeignCore(target) && !isFailure(target) && !spoken.contains(target.getName())) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private static Stream<JavaClass> publicTypes(JavaClass type) {
        Stream<JavaClass> involved = type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC) || type.isInterface())
                .flatMap(unit -> unit.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> nested = type.getPackage().getClasses().stream()
                .filter(other -> other.getName().startsWith(type.getName() + "$"));
        return Stream.concat(involved, nested).map(JavaClass::getBaseComponentType);
    }

    private static boolean isForeignCore(JavaClass type) {
        return Layout.area(type)
                .filter(area -> !area.equals(Layout.RUNNER))
                .filter(Layout.CORE::containsKey)
                .isPresent();
    }

    private static boolean isData(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }

    private static boolean isFailure(JavaClass type) {
        return type.isAssignableTo(Throwable.class);
    }

    private static boolean is(JavaClass type, String area) {
        return Layout.area(type).filter(area::equals).isPresent();
    }
}
