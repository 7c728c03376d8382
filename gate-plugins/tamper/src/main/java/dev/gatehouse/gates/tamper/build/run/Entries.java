package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named commands of a project: scripts of package.json, targets of a Makefile, environments of tox. */
final class Entries {
    private static final int DEEP = 5;

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param text the shell text, its lines those of the file as far as they are known
     * @param others entries that run first
     */
    record Entry(String name, String text, List<String> others, Set<Slack> slack, int line) {}

    static boolean are(String path) {
        return path.substring(path.lastIndexOf('/') + 1)
                .matches(
                        "package\\.json|composer\\.json|deno\\.jsonc?|GNUmakefile|[Mm]akefile|.*\\.mk|\\.?justfile|Justfile"
                                + "|Taskfile\\.ya?ml|tox\\.ini");
    }

    static Entries of(SourceText source) throws Unreadable {
        Entries entries = new Entries();
        String name = source.name();
        if (name.endsWith(".json") || name.endsWith(".jsonc")) {
            Node root = Syntax.JSON.read(source.text());
            entries.scripts(root.at("scripts"));
            entries.scripts(root.at("tasks"));
        } else if (name.equals("tox.ini")) {
            entries.tox(Syntax.INI.read(source.text()));
        } else if (name.startsWith("Taskfile")) {
            entries.tasks(Syntax.YAML.read(source.text()).at("tasks"));
        } else {
            entries.targets(Syntax.TARGETS.read(source.text()));
        }
        return entries;
    }

    Map<String, Entry> all() {
        return entries;
    }

    /** What an entry checks, with the entries that it runs. */
    List<Check> checks(String name) {
        List<Check> checks = new ArrayList<>();
        collect(name, Set.of(), checks, new HashSet<>(), 0);
        return checks;
    }

    private void collect(String name, Set<Slack> around, List<Check> checks, Set<String> seen, int depth) {
        Entry entry = entries.get(name);
        if (entry == null || depth > DEEP || !seen.add(name)) {
            return;
        }
        Set<Slack> slack = new HashSet<>(around);
        slack.addAll(entry.slack());
        entry.others().forEach(other -> collect(other, slack, checks, seen, depth + 1));
        for (Check check : Checks.of(entry.text(), entry.line())) {
            Check whole = check.with(slack);
            String inner = inner(check);
            if (entries.containsKey(inner) && !inner.equals(name)) {
                collect(inner, whole.slack(), checks, seen, depth + 1);
            } else {
                checks.add(whole);
            }
        }
    }

    private static String inner(Check check) {
        String tool = check.tool();
        return tool.startsWith("script ") ? tool.substring(7) : tool.startsWith("make ") ? tool.substring(5) : "";
    }

    private void scripts(Node scripts) {
        for (Node script : scripts.children()) {
            String text = script.children().isEmpty() ? script.value() : joined(script.children());
            put(script.name(), text.replace('\n', ' '), List.of(), Set.of(), script.line());
        }
    }

    private void tox(Node root) {
        boolean lax = root.text("testenv", "ignore_outcome").equalsIgnoreCase("true");
        for (Node section : root.children()) {
            String text = section.text("commands");
            Set<Slack> slack = lax || text.startsWith("- ") || text.contains("\n- ")
                    ? Set.of(Slack.of(Kind.SWALLOWED, "ignored outcome"))
                    : Set.of();
            put(section.name(), text.replaceAll("(?m)^-\\s+", ""), List.of(), slack, section.line());
        }
    }

    private void tasks(Node tasks) {
        for (Node task : tasks.children()) {
            List<String> needed =
                    task.at("deps").items().stream().map(Node::value).toList();
            boolean lax = task.text("ignore_error").equals("true");
            Set<Slack> slack = lax ? Set.of(Slack.of(Kind.SWALLOWED, "ignore_error")) : Set.of();
            List<Node> commands = new ArrayList<>(task.at("cmds").items());
            commands.addAll(task.at("cmd").items());
            put(task.name(), joined(commands), needed, slack, task.line());
        }
    }

    private void targets(Node root) {
        boolean ignoring = root.has(".IGNORE");
        for (Node target : root.children()) {
            StringBuilder text = new StringBuilder();
            Set<Slack> slack = new HashSet<>();
            for (Node line : target.children()) {
                String recipe = line.value();
                boolean lax = recipe.matches("[@+]?-.*");
                text.append(recipe.replaceFirst("^[@+-]+\\s*", "")).append(lax ? " || true\n" : "\n");
            }
            if (ignoring) {
                slack.add(Slack.of(Kind.SWALLOWED, ".IGNORE"));
            }
            List<String> needed = List.of(target.value().split("\\s+"));
            put(target.name(), text.toString(), needed, slack, target.line());
        }
    }

    private static String joined(List<Node> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.has("cmd") ? line.text("cmd") : line.value()).append('\n'));
        return text.toString();
    }

    private void put(String name, String text, List<String> others, Set<Slack> slack, int line) {
        entries.put(name, new Entry(name, text.strip(), others, slack, line));
    }
}
