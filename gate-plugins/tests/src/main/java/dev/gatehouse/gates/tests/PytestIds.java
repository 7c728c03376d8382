package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TestCase;
import java.util.Arrays;
import java.util.Set;

/** Puts together what pytest's report takes apart: {@code tests.test_a.TestB} is {@code tests/test_a.py::TestB}. */
final class PytestIds {
    private final Set<String> tree;
    private final String folder;

    PytestIds(Set<String> tree, String directory) {
        this.tree = tree;
        this.folder = directory.isEmpty() ? "" : directory.replace('\\', '/') + "/";
    }

    String of(TestCase test) {
        String[] parts = test.className().split("\\.");
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            path.append(i == 0 ? "" : "/").append(parts[i]);
            if (tree.contains(folder + path + ".py")) {
                String classes = String.join("::", Arrays.copyOfRange(parts, i + 1, parts.length));
                return path + ".py::" + (classes.isEmpty() ? "" : classes + "::") + test.name();
            }
        }
        return test.file().map(file -> file + "::" + test.name()).orElse(test.name());
    }
}
