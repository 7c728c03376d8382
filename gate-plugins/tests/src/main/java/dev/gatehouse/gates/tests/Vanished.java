package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tests that the base has and the submission has not, except those that went with what they tested. */
final class Vanished {
    private static final int LONGEST_SOURCE = 1 << 20;

    private final Inventory base;
    private final Inventory head;
    private final SourceIndex baseSources;
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> paths;
    /** Sources of tests that went with their subjects, by path on the base. */
    private final Map<String, String> excused = new HashMap<>();

    Vanished(GateContext context, Inventory base, Inventory head) throws IOException {
        this.base = base;
        this.head = head;
        this.baseSources = new SourceIndex(context.content(Side.BASE).paths());
        this.paths = new HashSet<>(context.content(Side.HEAD).paths());
        List<Change> changes = context.changes();
        for (Change change : changes) {
            Optional<String> before = change.before();
            if (before.isPresent() && change.after().isPresent()) {
                renamed.put(before.get(), change.after().get());
            } else if (before.isPresent() && TestFiles.isTest(before.get()) && subjectWent(before.get(), changes)) {
                excused.put(before.get(), text(context, before.get()));
            }
        }
    }

    List<Finding> findings() {
        Set<String> reached = new HashSet<>();
        head.executed().forEach(key -> reached.add(module(key)));
        head.skipped().forEach(key -> reached.add(module(key)));
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> unreached = new TreeMap<>();
        for (String key : new TreeSet<>(base.executed())) {
            Optional<Finding> lost = head.executed().contains(key) ? Optional.empty() : finding(key);
            String module = module(key);
            if (lost.isPresent() && !reached.contains(module) && isFolder(module)) {
                unreached.merge(module, 1, Integer::sum);
            } else {
                lost.ifPresent(findings::add);
            }
        }
        unreached.forEach((module, count) -> findings.add(unreached(module, count)));
        return findings;
    }

    /** A build that stops at a failure leaves whole modules out; thousands of findings would hide that failure. */
    private static Finding unreached(String module, int count) {
        return Finding.of(
                TestsRules.VANISHED,
                module + ":",
                "of " + module + " no test ran; on the base " + count + " of them do");
    }

    /** What stands before a colon can also be the beginning of a name. */
    private boolean isFolder(String module) {
        return !module.isEmpty() && paths.stream().anyMatch(path -> path.startsWith(module + "/"));
    }

    private static String module(String key) {
        int colon = key.indexOf(':');
        return colon < 0 || colon > key.lastIndexOf('#') ? "" : key.substring(0, colon);
    }

    private Optional<Finding> finding(String key) {
        String owner = key.substring(0, key.lastIndexOf('#'));
        String module = module(key);
        String group = owner.substring(owner.indexOf(':') + 1);
        String name = key.substring(key.lastIndexOf('#') + 1);
        Optional<String> source = baseSources.find(group, module);
        if (ranUnderNewName(source, group, owner, name) || wentWithItsSubject(source, name)) {
            return Optional.empty();
        }
        Finding finding = head.skipped().contains(key)
                ? Finding.of(TestsRules.SKIPPED_NOW, key, label(group, name) + " runs on the base and is skipped now")
                : Finding.of(TestsRules.VANISHED, key, label(group, name) + " runs on the base and is gone");
        Finding grouped = finding.causedBy(finding.rule() + "; in " + (group.isEmpty() ? "this project" : group));
        return Optional.of(source.map(path -> renamed.getOrDefault(path, path))
                .filter(paths::contains)
                .map(path -> grouped.at(Location.of(path)))
                .orElse(grouped));
    }

    /** A test without a class is looked for by its name, which stands in quotes or before its parameters. */
    private boolean wentWithItsSubject(Optional<String> source, String name) {
        Pattern named = Pattern.compile("(?:['\"`]|\\bdef |\\bfunc )" + Pattern.quote(name) + "(?:['\"`]|\\()");
        return source.map(excused::containsKey)
                .orElseGet(() -> excused.values().stream()
                        .anyMatch(text -> named.matcher(text).find()));
    }

    /** A renamed file renames its class. */
    private boolean ranUnderNewName(Optional<String> source, String group, String owner, String name) {
        return source.map(renamed::get)
                .map(path -> {
                    int end = group.lastIndexOf('.') + 1;
                    String rest = group.substring(end).replaceFirst("^[^$]*", "");
                    String newGroup = packageOf(path, group) + TestFiles.stem(path) + rest;
                    return head.executed()
                            .contains(owner.substring(0, owner.length() - group.length()) + newGroup + "#" + name);
                })
                .orElse(false);
    }

    /** The package of a moved source, as far as its folder tells: the longest end of it that some test there has. */
    private String packageOf(String path, String group) {
        String old = group.substring(0, group.lastIndexOf('.') + 1);
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        if (folder.endsWith("/" + old.replace('.', '/')) || old.isEmpty()) {
            return old;
        }
        int java = folder.lastIndexOf("/java/");
        return java < 0 ? old : folder.substring(java + "/java/".length()).replace('/', '.');
    }

    private static boolean subjectWent(String test, List<Change> changes) {
        String subject = TestFiles.subject(test);
        return changes.stream()
                .filter(change -> change.after().isEmpty() && !TestFiles.isTest(change.path()))
                .anyMatch(change -> TestFiles.stem(change.path()).equals(subject));
    }

    private static String text(GateContext context, String path) throws IOException {
        Optional<InputStream> found = context.content(Side.BASE).open(path);
        if (found.isEmpty()) {
            return "";
        }
        try (InputStream in = found.get()) {
            return new String(in.readNBytes(LONGEST_SOURCE), StandardCharsets.UTF_8);
        }
    }

    private static String label(String group, String name) {
        String simple = group.indexOf(' ') < 0 ? group.substring(group.lastIndexOf('.') + 1) : group;
        return simple.isEmpty() ? name : simple + (group.indexOf(' ') < 0 ? "." : " > ") + name;
    }
}
