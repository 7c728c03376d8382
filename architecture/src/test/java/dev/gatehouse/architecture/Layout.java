package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which package lives in which module, and what it may see: the page of the architecture, as data. */
final class Layout {
    static final String ROOT = "dev.gatehouse.";
    private static final Pattern AREA = Pattern.compile("dev\\.gatehouse\\.(gates\\.\\w+|\\w+)");
    static final String RUNNER = "runner";

    static final Set<String> API = Set.of("submission", "verdict", "gate");
    static final Set<String> SHARED_BY_GATES = Set.of("gates.reports", "gates.launch", "gates.planting");
    static final Set<String> ADAPTERS = Set.of("cli", "maven");

    /** What each package of gate-core may see of gate-core and gate-process; gate-api is open to all. */
    private static final Map<String, Set<String>> BENEATH_RUNNER = Map.ofEntries(
            Map.entry("config", Set.of()),
            Map.entry("plugin", Set.of("config")),
            Map.entry("plan", Set.of("config", "plugin")),
            Map.entry("git", Set.of("process")),
            Map.entry("store", Set.of()),
            Map.entry("init", Set.of()),
            Map.entry("redaction", Set.of()),
            Map.entry("kernel", Set.of("config", "plugin", "plan", "git", "store", "process", "redaction")),
            Map.entry("policy", Set.of("config", "plan", "kernel")),
            Map.entry("feedback", Set.of("config")),
            Map.entry("proof", Set.of()),
            Map.entry("report", Set.of("config", "feedback", "proof")));

    /** The same with the runner, which puts all of them together. */
    static final Map<String, Set<String>> CORE = withRunner();

    /** What each package of gate-coordination may see of the other modules and of its own. */
    static final Map<String, Set<String>> COORDINATION = Map.of(
            "journal", Set.of(),
            "task", Set.of("journal"),
            "transport", Set.of(),
            "protocol", Set.of(),
            "recovery", Set.of(),
            "worker", Set.of("protocol", "recovery", "process", "git"),
            "manager",
                    Set.of(
                            "journal",
                            "task",
                            "transport",
                            "protocol",
                            "recovery",
                            "worker",
                            "process",
                            "git",
                            "config",
                            "feedback"));

    /** All packages that have layers among themselves, with what each may see. */
    static final Map<String, Set<String>> LAYERED = layered();

    /** Modules by directory, with the packages below {@link #ROOT} that they hold. */
    static final Map<String, Set<String>> MODULES = Map.ofEntries(
            Map.entry("gate-api", API),
            Map.entry("gate-process", Set.of("process")),
            Map.entry("gate-core", CORE.keySet()),
            Map.entry("gate-testkit", Set.of("testkit")),
            Map.entry("gate-coordination", COORDINATION.keySet()),
            Map.entry("gate-coordination-testkit", Set.of("testkit")),
            Map.entry("gate-plugins/report-readers", SHARED_BY_GATES),
            Map.entry("gate-plugins/command", Set.of("gates.command")),
            Map.entry("gate-plugins/tests", Set.of("gates.tests")),
            Map.entry("gate-plugins/tamper", Set.of("gates.tamper")),
            Map.entry("gate-plugins/secrets", Set.of("gates.secrets")),
            Map.entry("gate-cli", Set.of("cli")),
            Map.entry("gate-maven-plugin", Set.of("maven")),
            Map.entry("benchmarks", Set.of("benchmark")));

    private Layout() {}

    /** What is below {@link #ROOT}: the first package segment, of gates the first two; empty for others' types. */
    static Optional<String> area(JavaClass type) {
        return area(type.getBaseComponentType().getPackageName());
    }

    static Optional<String> area(String packageName) {
        Matcher matcher = AREA.matcher(packageName);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Types of ours outside of the given areas. */
    static DescribedPredicate<JavaClass> oursOutside(Collection<String> areas) {
        return describe(
                "types of Gatehouse outside of " + new TreeSet<>(areas),
                type -> area(type).filter(area -> !areas.contains(area)).isPresent());
    }

    private static Map<String, Set<String>> withRunner() {
        Set<String> all = new HashSet<>(BENEATH_RUNNER.keySet());
        all.add("process");
        Map<String, Set<String>> core = new HashMap<>(BENEATH_RUNNER);
        core.put(RUNNER, all);
        return Map.copyOf(core);
    }

    private static Map<String, Set<String>> layered() {
        Map<String, Set<String>> all = new HashMap<>(CORE);
        all.putAll(COORDINATION);
        return Map.copyOf(all);
    }

    static String[] packages(Collection<String> areas) {
        List<String> patterns = areas.stream().map(area -> ROOT + area + "..").toList();
        return patterns.toArray(String[]::new);
    }
}
