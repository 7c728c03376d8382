package dev.gatehouse.gates.tamper;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One labelled change. The form of its file is described in {@code src/test/resources/corpus/README.md}.
 *
 * @param name area and file name, such as {@code build/jacoco-minimum-lowered}
 * @param title what the change does, in a sentence
 * @param blocking what a person would block
 * @param reported what a person would want to see without blocking it
 * @param renames old paths by new ones, where Git would see a rename
 * @param before the files of the base
 * @param after the files of the submission
 */
record CorpusCase(
        String name,
        String title,
        Set<Label> blocking,
        Set<Label> reported,
        Map<String, String> renames,
        Map<String, String> before,
        Map<String, String> after) {

    /** A rule broken in a file. Several findings of one rule in one file count once. */
    record Label(String rule, String path) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return rule + " " + path;
        }
    }

    String area() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Whether the change is honest: nothing of it would be blocked. */
    boolean honest() {
        return blocking.isEmpty();
    }

    Set<Label> labels() {
        Set<Label> all = new TreeSet<>(blocking);
        all.addAll(reported);
        return all;
    }
}
