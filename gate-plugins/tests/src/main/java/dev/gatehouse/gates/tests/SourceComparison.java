package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.tests.sources.Language;
import dev.gatehouse.gates.tests.sources.SourceTest;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Holds the tests that ran against those that the sources declare. A test is only missed beside tests that ran: a module,
 * a folder or a kind of file of which nothing ran is not the command's to run.
 */
final class SourceComparison {
    private static final int MOST_WITHOUT_SOURCE = 20;
    private static final Pattern JVM_CLASS =
            Pattern.compile("(?:[\\p{L}_$][\\p{L}\\p{N}_$]*\\.)+[\\p{L}_$][\\p{L}\\p{N}_$]*");
    /** What Surefire takes by its name. */
    private static final Pattern BY_CONVENTION =
            Pattern.compile("(?:^|/)(?:Test\\w*|\\w*(?:Test|Tests|TestCase))\\.\\w+$");

    private final TestSources sources;
    private final TestResults results;
    private final Set<String> known = new HashSet<>();
    private final Set<SourceTest> ran = new HashSet<>();
    private final Set<String> ranSuites = new HashSet<>();
    private final Set<String> ranFiles = new HashSet<>();
    private final Set<String> ranModules = new HashSet<>();
    /** Classes with a skipped test that is in no source: what is skipped is the class. */
    private final Set<String> skippedGroups = new HashSet<>();

    private final Map<String, ReportedTest> foreign = new TreeMap<>();

    /** @param others findings there are already; a test that vanished is not also lost */
    SourceComparison(TestSources sources, TestResults results, List<Finding> others) {
        this.sources = sources;
        this.results = results;
        others.forEach(finding -> known.add(finding.key().replaceFirst("^[^#:]*:", "")));
        results.reported().values().forEach(this::place);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (ran.size() * 2 >= results.reported().size()) {
            sources.all().stream().filter(this::isLost).map(this::lost).forEach(findings::add);
        }
        foreign.values().stream()
                .limit(MOST_WITHOUT_SOURCE)
                .map(SourceComparison::withoutSource)
                .forEach(findings::add);
        return findings;
    }

    private void place(ReportedTest test) {
        Set<SourceTest> meant = sources.candidates(test);
        String group = test.names().group();
        if (meant.isEmpty() && !results.ranMethod(test.names().methodKey())) {
            skippedGroups.add(group);
        }
        for (SourceTest source : meant) {
            ran.add(source);
            ranSuites.add(suite(source));
            ranFiles.add(source.path());
            ranModules.add(module(source));
        }
        if (meant.isEmpty() && isForeign(test)) {
            foreign.putIfAbsent(group, test);
        }
    }

    private boolean isForeign(ReportedTest test) {
        String group = test.names().group();
        return JVM_CLASS.matcher(group).matches()
                && sources.hasJvm()
                && test.names().nodeId().indexOf("::") < 0
                && !sources.hasFileOf(group, test.names().module());
    }

    private boolean isLost(SourceTest test) {
        if (!test.certain() || ran.contains(test) || known.contains(key(test)) || skippedGroups.contains(group(test))) {
            return false;
        }
        return ranFiles.contains(test.path()) ? ranSuites.contains(suite(test)) : isExpectedFile(test);
    }

    /** A file of which nothing ran, beside files of its folder and form that did, or taken by convention. */
    private boolean isExpectedFile(SourceTest test) {
        String form = form(test.path());
        String folder = folder(test.path());
        boolean hasSiblings = false;
        for (String path : sources.paths(folder)) {
            if (!path.equals(test.path()) && form(path).equals(form)) {
                if (ranFiles.contains(path)) {
                    return true;
                }
                hasSiblings = true;
            }
        }
        return !hasSiblings
                && isJvm(test)
                && BY_CONVENTION.matcher(test.path()).find()
                && ranModules.contains(module(test));
    }

    private Finding lost(SourceTest test) {
        String label = (test.suites().isEmpty() ? "" : simple(group(test)) + (isJvm(test) ? "." : " > ")) + test.name();
        return Finding.of(TestsRules.LOST, key(test), label + " stands in the sources, and no report has it")
                .at(Location.of(test.path(), test.line()))
                .causedBy(TestsRules.LOST + "; in " + test.path());
    }

    private static Finding withoutSource(ReportedTest test) {
        String group = test.names().group();
        return Finding.of(
                        TestsRules.WITHOUT_SOURCE,
                        group,
                        "a report has tests of " + group + ", which no source declares")
                .causedBy(TestsRules.WITHOUT_SOURCE);
    }

    private static boolean isJvm(SourceTest test) {
        return test.language() == Language.JAVA || test.language() == Language.KOTLIN;
    }

    private static String group(SourceTest test) {
        return String.join(" > ", test.suites());
    }

    private static String key(SourceTest test) {
        return group(test) + "#" + test.name();
    }

    private static String suite(SourceTest test) {
        return test.path() + " " + group(test);
    }

    private static String simple(String group) {
        return group.indexOf(' ') < 0 ? group.substring(group.lastIndexOf('.') + 1) : group;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The folder above {@code src}. */
    private static String module(SourceTest test) {
        int src = ("/" + test.path()).lastIndexOf("/src/");
        return src < 0 ? folder(test.path()) : test.path().substring(0, src);
    }

    /** What the name of a test file has around its subject. */
    private static String form(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String subject = TestFiles.subject(path);
        return name.equals(subject) || subject.isEmpty() ? name : name.replaceFirst(Pattern.quote(subject), "*");
    }
}
