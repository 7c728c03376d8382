package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.Problem;
import dev.gatehouse.gates.reports.ReportFile;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.gates.reports.TestCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the reports of one run say, gathered while they are read. Confined to one thread. */
final class TestResults {
    private final ReportSearch.Found found;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ReportedTest> failed = new LinkedHashMap<>();
    private final Map<String, ReportedTest> flaky = new LinkedHashMap<>();
    private final Map<String, ReportedTest> reported = new LinkedHashMap<>();
    private final Map<String, ReportedTest> passed = new LinkedHashMap<>();
    private final Set<String> ran = new LinkedHashSet<>();
    private final Set<String> ranMethods = new TreeSet<>();
    private final Set<String> skippedMethods = new TreeSet<>();
    private final Set<String> filesWithoutTests = new TreeSet<>();
    private long executed;
    private long skipped;

    TestResults(ReportSearch.Found found) {
        this.found = found;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void add(TestCase test, TestNames names) {
        reported.putIfAbsent(names.methodKey(), new ReportedTest(names, test));
        switch (test.status()) {
            case SKIPPED -> {
                skipped++;
                skippedMethods.add(names.methodKey());
            }
            case FAILED -> {
                ran(names);
                failed.putIfAbsent(names.key(), new ReportedTest(names, test));
            }
            case FLAKY -> {
                ran(names);
                flaky.putIfAbsent(names.key(), new ReportedTest(names, test));
            }
            case PASSED -> {
                ran(names);
                passed.putIfAbsent(names.methodKey(), new ReportedTest(names, test));
            }
        }
    }

    /** A case that stands for its whole file: no test ran there. */
    void fileWithoutTests(String path) {
        filesWithoutTests.add(path);
    }

    private void ran(TestNames names) {
        executed++;
        ran.add(names.key());
        ranMethods.add(names.methodKey());
    }

    long executed() {
        return executed;
    }

    long skipped() {
        return skipped;
    }

    List<ReportedTest> failed() {
        return List.copyOf(failed.values());
    }

    /** Those that the runner itself saw fail and then pass. */
    List<ReportedTest> flaky() {
        return flaky.values().stream()
                .filter(test -> !failed.containsKey(test.key()))
                .toList();
    }

    /** One of each method, whatever became of it. */
    Map<String, ReportedTest> reported() {
        return reported;
    }

    /** By method, those of which at least one call passed. */
    Map<String, ReportedTest> passed() {
        return passed;
    }

    boolean ranAndPassed(String key) {
        return ran.contains(key) && !failed.containsKey(key);
    }

    boolean ran(String key) {
        return ran.contains(key);
    }

    boolean ranMethod(String methodKey) {
        return ranMethods.contains(methodKey);
    }

    Inventory inventory() {
        return new Inventory(ranMethods, skippedMethods);
    }

    Set<String> filesWithoutTests() {
        return filesWithoutTests;
    }

    /** Reports that could not be read, among them those that are no regular files. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        found.irregular().forEach(file -> all.add(new Problem(file.path(), 0, 0, "is not a regular file")));
        return all;
    }

    List<ReportFile> stale() {
        return found.stale();
    }

    List<ReportFile> handedIn() {
        return found.tracked();
    }
}
