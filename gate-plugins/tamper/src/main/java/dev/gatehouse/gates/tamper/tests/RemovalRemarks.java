package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What is said about tests that are gone. */
final class RemovalRemarks {
    private static final Pattern CONDITIONAL = Pattern.compile(".*(If|On[A-Z]|In[A-Z]|For[A-Z]|only| if ).*");
    private static final double MOST = 0.6;
    private static final double ALIKE = 0.5;
    private static final int NAMED = 3;

    private final Suite head;
    private final Gained gained;
    private final Product product;
    private final Map<String, String> moved;
    private final Consumer<Remark> remarks;

    RemovalRemarks(Suite head, Gained gained, Product product, Map<String, String> moved, Consumer<Remark> remarks) {
        this.head = head;
        this.gained = gained;
        this.product = product;
        this.moved = moved;
        this.remarks = remarks;
    }

    void say(List<PlacedTest> gone) {
        Map<String, List<PlacedTest>> removed = new LinkedHashMap<>();
        Map<String, List<PlacedTest>> withSubject = new LinkedHashMap<>();
        for (PlacedTest test : gone) {
            Optional<CalledFunction> demoted = demoted(test);
            if (demoted.isPresent()) {
                say(
                        "tamper/test-disabled",
                        path(test),
                        demoted.get().line(),
                        test.name(),
                        test.test().simpleName() + " is no longer a test: "
                                + demoted.get().name() + " is a plain method");
            } else if (product.tookAway(test.test().body().tokens())) {
                withSubject.computeIfAbsent(test.path(), k -> new ArrayList<>()).add(test);
            } else if (!neverRan(test) && !livesOn(test)) {
                removed.computeIfAbsent(test.path(), k -> new ArrayList<>()).add(test);
            }
        }
        removed.forEach((path, tests) -> say("tamper/test-removed", "", path, tests));
        withSubject.forEach(
                (path, tests) -> say("tamper/test-removed-with-subject", ", with what it tested", path, tests));
    }

    private String path(PlacedTest test) {
        return moved.getOrDefault(test.path(), test.path());
    }

    private static boolean neverRan(PlacedTest test) {
        return test.test()
                .disabled()
                .filter(why -> !CONDITIONAL.matcher(why).matches())
                .isPresent();
    }

    /** Whether most of what it asserted is asserted by new or changed tests. */
    private boolean livesOn(PlacedTest test) {
        List<Said> said = test.effective();
        long kept = said.stream()
                .filter(each -> gained.keeps(each) || gained.mentions(each))
                .count();
        return !said.isEmpty() && (kept >= MOST * said.size() || gained.runs(test.test()));
    }

    /** The method that the test became when it lost its annotation or its telling name. */
    private Optional<CalledFunction> demoted(PlacedTest test) {
        Set<String> words = new HashSet<>(test.test().body().tokens());
        return head.files().stream()
                .filter(file -> file.path().equals(path(test)))
                .filter(TestFile::parsed)
                .flatMap(file -> file.helpers().stream()
                        .filter(helper -> !isCalled(file, helper))
                        .filter(helper -> became(test, words, helper)))
                .findFirst();
    }

    private static boolean became(PlacedTest test, Set<String> words, CalledFunction helper) {
        boolean same = helper.name().equals(test.test().simpleName());
        boolean body = helper.body().tokens().equals(test.test().body().tokens()) && !words.isEmpty();
        return body
                || same && Alignment.alike(words, new HashSet<>(helper.body().tokens())) >= ALIKE;
    }

    private static boolean isCalled(TestFile file, CalledFunction helper) {
        return file.tests().stream().anyMatch(other -> other.body().calls().contains(helper.name()));
    }

    private void say(String rule, String more, String path, List<PlacedTest> tests) {
        boolean file = !moved.containsKey(path);
        if (file && tests.size() > 1) {
            say(
                    rule,
                    path,
                    0,
                    "all",
                    tests.size() + " tests are gone" + more + ": "
                            + String.join(
                                    ", ",
                                    tests.stream()
                                            .limit(NAMED)
                                            .map(t -> t.test().simpleName())
                                            .toList())
                            + (tests.size() > NAMED ? ", …" : ""));
            return;
        }
        for (PlacedTest test : tests) {
            say(
                    rule,
                    path(test),
                    file ? test.test().line() : 0,
                    test.name(),
                    "the test " + test.test().simpleName() + " is gone" + more);
        }
    }

    private void say(String rule, String path, int line, String subject, String message) {
        remarks.accept(Remark.of(rule, path, line, subject, message));
    }
}
