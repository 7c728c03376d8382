package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a submission does to the code that isn't tests.
 *
 * @param changed whether it changes any
 * @param removed names of types and functions that were declared in changed files and no longer are
 * @param members by the name of a file without its extension, which is that of its type in most languages: what it no longer
 *     declares, though another file may
 */
record Product(boolean changed, Set<String> removed, Map<String, Set<String>> members) {
    private static final Pattern CODE = Pattern.compile(
            ".*\\.(java|kt|kts|groovy|scala|js|jsx|mjs|cjs|ts|tsx|mts|py|go|cs|vb|c|cc|cpp|rs|rb|php|vue|sql|proto)");
    /** A name behind a word or a closing bracket and before a parameter list, or behind a word that declares types. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?:\\b(?:class|interface|record|enum|struct|type|object)[ \\t]+(\\w++))|(?:(\\w++|[>\\]])[ \\t]+(\\w++)[ \\t]*\\()");

    private static final Set<String> NO_TYPES = Set.of("return", "new", "else", "throw", "await", "yield", "in", "if");

    static Product of(Changes changes, Predicate<String> isTest) {
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        Map<String, Set<String>> members = new HashMap<>();
        boolean changed = false;
        for (FilePair file : changes.files()) {
            if (CODE.matcher(file.path()).matches() && !isTest.test(file.path())) {
                changed = true;
                Set<String> was = declared(file.before());
                Set<String> is = declared(file.after());
                before.addAll(was);
                after.addAll(is);
                was.removeAll(is);
                if (file.after().isPresent() && !was.isEmpty()) {
                    members.computeIfAbsent(stem(file.path()), k -> new HashSet<>())
                            .addAll(was);
                }
            }
        }
        before.removeAll(after);
        return new Product(changed, before, members);
    }

    /** Whether one of the words names something that is gone. */
    boolean tookAway(Collection<String> words) {
        return tookAway(words, words);
    }

    /** Whether one of the words names something that is gone, be it only from a type that stands around it. */
    boolean tookAway(Collection<String> words, Collection<String> around) {
        return !removed.isEmpty() && words.stream().anyMatch(removed::contains)
                || !members.isEmpty()
                        && around.stream()
                                .distinct()
                                .map(word -> members.getOrDefault(word, Set.of()))
                                .anyMatch(gone -> words.stream().anyMatch(gone::contains));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Set<String> declared(Optional<SourceText> source) {
        Set<String> names = new HashSet<>();
        if (source.isEmpty()) {
            return names;
        }
        Matcher matcher = DECLARED.matcher(source.get().text());
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                names.add(matcher.group(1));
            } else if (!NO_TYPES.contains(matcher.group(2))) {
                names.add(matcher.group(3));
            }
        }
        return names;
    }
}
