package dev.gatehouse.gates.tamper.tests;

import java.util.List;

/**
 * A test or a helper whose assertions are compared.
 *
 * @param name within its file
 * @param before where it was
 * @param after where it is
 * @param line where it is declared now
 * @param was its tokens before
 * @param now what it does now
 * @param rows whether it is run with rows now
 */
record Subject(String name, String before, String after, int line, List<String> was, Body now, boolean rows) {

    static Subject of(PlacedTest before, PlacedTest after) {
        return new Subject(
                after.name(),
                before.path(),
                after.path(),
                after.test().line(),
                before.test().body().tokens(),
                after.test().body(),
                !after.test().rows().isEmpty());
    }

    String simpleName() {
        int within = name.lastIndexOf(TestCase.WITHIN);
        return within < 0 ? name : name.substring(within + TestCase.WITHIN.length());
    }
}
