package dev.gatehouse.gates.tests;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which tests a tree has, by method.
 *
 * @param executed those that ran
 * @param skipped those that the report lists as skipped
 */
record Inventory(Set<String> executed, Set<String> skipped) {
    Inventory {
        executed = Set.copyOf(executed);
        Set<String> only = new TreeSet<>(skipped);
        only.removeAll(executed);
        skipped = Set.copyOf(only);
    }
}
