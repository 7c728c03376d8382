package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.change.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What scripts and targets of one side run in their turn, so that a command moved into one of them is not lost. */
final class Expansion {
    private static final int FILES = 200;

    private final Tree tree;
    private final Map<String, List<Check>> files = new HashMap<>();

    Expansion(Tree tree) {
        this.tree = tree;
    }

    /** The checks within script files that a shell text runs. */
    List<Check> of(String shell) {
        List<Check> checks = new ArrayList<>();
        for (String file : Checks.files(shell)) {
            checks.addAll(script(file));
        }
        return checks;
    }

    /** The checks behind scripts of package.json and targets of a Makefile at the root. */
    List<Check> of(List<Check> checks) {
        List<Check> inner = new ArrayList<>();
        for (Check check : checks) {
            String target = check.tool().startsWith("make ") ? check.tool().substring(5) : "";
            String script = check.tool().startsWith("script ") ? check.tool().substring(7) : "";
            String name = check.kind().equals("tests") && check.tool().equals("js") ? "test" : script;
            for (Check each :
                    behind(target.isEmpty() ? "package.json" : "Makefile", target.isEmpty() ? name : target)) {
                inner.add(each.with(check.slack().stream()
                        .filter(slack -> slack.amount() == 0)
                        .collect(Collectors.toSet())));
            }
        }
        return inner;
    }

    private List<Check> behind(String file, String entry) {
        if (entry.isEmpty()) {
            return List.of();
        }
        String key = file + " " + entry;
        if (!files.containsKey(key) && files.size() < FILES) {
            files.put(key, List.of());
            files.put(key, entry(file, entry));
        }
        return files.getOrDefault(key, List.of());
    }

    private List<Check> entry(String file, String entry) {
        return read(file)
                .map(source -> {
                    try {
                        return Entries.of(source).checks(entry);
                    } catch (Unreadable nothing) {
                        return List.<Check>of();
                    }
                })
                .orElse(List.of());
    }

    private List<Check> script(String file) {
        if (!files.containsKey(file) && files.size() < FILES) {
            files.put(file, List.of());
            files.put(
                    file, read(file).map(source -> Checks.of(source.text(), 1)).orElse(List.of()));
        }
        return files.getOrDefault(file, List.of());
    }

    private Optional<SourceText> read(String path) {
        try {
            return tree.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
