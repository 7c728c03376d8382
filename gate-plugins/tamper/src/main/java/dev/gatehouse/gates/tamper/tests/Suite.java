package dev.gatehouse.gates.tamper.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests of one side, as far as its changed files declare them. */
final class Suite {
    private static final int DEPTH = 5;
    private static final int MOST = 400;

    private final List<TestFile> files;
    private final Map<String, List<CalledFunction>> local = new HashMap<>();
    private final Map<String, String> owner = new HashMap<>();
    private final List<PlacedTest> tests = new ArrayList<>();

    Suite(List<TestFile> files) {
        this.files = List.copyOf(files);
        for (TestFile file : files) {
            for (CalledFunction helper : file.helpers()) {
                local.computeIfAbsent(key(file.path(), helper.name()), k -> new ArrayList<>())
                        .add(helper);
                owner.merge(helper.name(), file.path(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        for (TestFile file : files) {
            for (TestCase test : file.tests()) {
                tests.add(new PlacedTest(file.path(), test, said(file.path(), test.body())));
            }
        }
    }

    List<PlacedTest> tests() {
        return tests;
    }

    List<TestFile> files() {
        return files;
    }

    /** Whether a runnable class extends the type. */
    boolean isExtended(String type) {
        return files.stream().anyMatch(file -> file.extended().contains(type));
    }

    /** The helpers of that name in that file. */
    List<CalledFunction> helpers(String path, String name) {
        return local.getOrDefault(key(path, name), List.of());
    }

    /** The tokens of a body and of the helpers that it calls. */
    Set<String> words(String path, Body body) {
        Set<String> words = new HashSet<>(body.tokens());
        Set<String> visited = new HashSet<>();
        for (String call : body.calls()) {
            words(path, call, DEPTH, visited, words);
        }
        return words;
    }

    private void words(String path, String call, int depth, Set<String> visited, Set<String> words) {
        String file = local.containsKey(key(path, call)) ? path : owner.getOrDefault(call, "");
        String key = key(file, call);
        if (file.isEmpty() || depth == 0 || visited.size() > MOST || !visited.add(key)) {
            return;
        }
        for (CalledFunction helper : local.getOrDefault(key, List.of())) {
            words.addAll(helper.body().tokens());
            helper.body().calls().forEach(next -> words(file, next, depth - 1, visited, words));
        }
    }

    static String key(String path, String helper) {
        return path + "#" + helper;
    }

    private List<Said> said(String path, Body body) {
        List<Said> all = new ArrayList<>();
        body.assertions().forEach(assertion -> all.add(new Said(assertion, "")));
        Set<String> visited = new HashSet<>();
        for (String call : body.calls()) {
            expand(path, call, DEPTH, visited, all);
        }
        return all;
    }

    /** Adds what a helper asserts, once for all calls: how often it is called tells nothing about what is checked. */
    private void expand(String path, String call, int depth, Set<String> visited, List<Said> all) {
        String file = local.containsKey(key(path, call)) ? path : owner.getOrDefault(call, "");
        String key = key(file, call);
        if (file.isEmpty() || depth == 0 || all.size() > MOST || !visited.add(key)) {
            return;
        }
        for (CalledFunction helper : local.getOrDefault(key, List.of())) {
            helper.body().assertions().forEach(assertion -> all.add(new Said(assertion, key)));
            for (String next : helper.body().calls()) {
                expand(file, next, depth - 1, visited, all);
            }
        }
    }
}
