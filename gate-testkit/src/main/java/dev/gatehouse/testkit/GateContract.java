package dev.gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.gate.Rule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every gate type keeps. A plugin subclasses it once for each of its gate types; what the gate judges is tested
 * beside it, with {@link FakeGateContext}.
 *
 * @param <S> the settings
 */
public abstract class GateContract<S extends Record> {
    private static final int LONGEST_DESCRIPTION = 120;

    /** A new instance of the gate type under test. */
    protected abstract GateType<S> type();

    /** Settings as a user would give them. */
    protected abstract S settings();

    @Test
    public final void theNameIsOneWordInLowerCase() {
        assertThat(type().name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").isEqualTo(type().name());
    }

    @Test
    public final void theServicesFileNamesTheGateType() {
        Class<?> type = type().getClass();
        assertThat(ServiceLoader.load(GateType.class, type.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::type)
                        .filter(type::equals))
                .as("META-INF/services/%s must name %s", GateType.class.getName(), type.getName())
                .hasSize(1);
    }

    @Test
    public final void rulesBelongToTheGateTypeAndDiffer() {
        List<String> ids = type().rules().stream().map(Rule::id).toList();
        assertThat(ids)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(
                        id -> assertThat(id).matches(type().name() + "/([a-z0-9][a-z0-9./-]*|\\*|[a-z0-9./-]+/\\*)"));
    }

    @Test
    public final void everyRuleIsExplained() {
        assertThat(type().rules())
                .allSatisfy(rule -> assertThat(List.of(
                                rule.help().meaning(),
                                rule.help().why(),
                                rule.help().bad(),
                                rule.help().good(),
                                rule.help().remedy()))
                        .as("help of %s", rule.id())
                        .allSatisfy(text -> assertThat(text).isNotBlank()));
    }

    @Test
    public final void settingsCanBeWrittenInGateYaml() {
        assertThat(type().settings()).isRecord().isEqualTo(settings().getClass());
        assertThat(SettingsFaults.of(type().settings())).isEmpty();
    }

    @Test
    public final void makingAGateStartsNothing() {
        Set<Long> before = running();
        Gate gate = type().create(settings());
        Footprint footprint = gate.footprint();
        Set<Long> started = new HashSet<>(running());
        started.removeAll(before);

        assertThat(footprint).isNotNull().isEqualTo(type().create(settings()).footprint());
        assertThat(started).as("processes and threads started by create()").isEmpty();
    }

    @Test
    public final void plantedDefectsBreakItsOwnRules() {
        assertThat(type().defects(settings()))
                .allSatisfy(defect -> assertThat(type().rules())
                        .as("a rule covers the planted defect %s", defect.rule())
                        .anyMatch(rule -> rule.covers(defect.rule())));
    }

    @Test
    public final void plantedDefectsAreDescribedAndDiffer() {
        assertThat(type().defects(settings()).stream()
                        .map(defect -> defect.rule() + ": " + defect.description())
                        .toList())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).doesNotEndWith(": ").hasSizeLessThan(LONGEST_DESCRIPTION));
    }

    @Test
    public final void inAnEmptyTreeADefectIsPlantedOrSaysWhyNot() throws IOException {
        for (Defect defect : type().defects(settings())) {
            Planting planting = defect.plant(new MemoryContent());
            assertThat(planting)
                    .as("planting '%s' twice", defect.description())
                    .isNotNull()
                    .isEqualTo(defect.plant(new MemoryContent()));
        }
    }

    /** Child processes, and the threads that code of a gate could have started, as negative ids. */
    private static Set<Long> running() {
        Stream<Long> processes = ProcessHandle.current().descendants().map(ProcessHandle::pid);
        Stream<Long> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getThreadGroup() == Thread.currentThread().getThreadGroup())
                .map(thread -> -thread.getId());
        return Stream.concat(processes, threads).collect(Collectors.toSet());
    }
}
