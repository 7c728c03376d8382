package dev.gatehouse.documents;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.runner.Inspection;
import dev.gatehouse.runner.Installation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents below a folder, and what is wrong with them. */
final class Library {
    private static final Pattern RULE = Pattern.compile("([a-z]+)/([a-z][a-z0-9-]*)(/([a-z0-9-]+|\\*))*|([a-z]+)/\\*");

    private final Path root;
    private final List<Document> documents;

    Library(Path root, List<Document> documents) {
        this.root = root;
        this.documents = List.copyOf(documents);
    }

    /** README.md and all that is Markdown at the top, in docs and in the samples, what submissions hold aside. */
    static Library below(Path root) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String start : List.of("docs", "sample-pipelines", ".")) {
            try (Stream<Path> files = Files.walk(root.resolve(start), start.equals(".") ? 1 : 4)) {
                for (Path file : files.filter(Library::isDocument).sorted().toList()) {
                    documents.add(Document.read(file.normalize()));
                }
            }
        }
        return new Library(root, documents);
    }

    private static boolean isDocument(Path file) {
        String path = file.toString();
        return path.endsWith(".md")
                && !path.contains("submissions" + File.separator)
                && !path.contains("node_modules" + File.separator)
                && !path.contains("target" + File.separator);
    }

    List<Document> documents() {
        return documents;
    }

    /** Links to files and headings that are not there. */
    List<String> deadLinks() {
        return faults(document -> document.links()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> isDead(document.file(), link))
                .map(link -> "leads nowhere: " + link));
    }

    private boolean isDead(Path from, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path there = path.isEmpty() ? from : from.resolveSibling(path).normalize();
        if (!there.startsWith(root.normalize()) || !Files.exists(there)) {
            return true;
        }
        try {
            return hash >= 0 && !Document.read(there).anchors().contains(link.substring(hash + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks that say otherwise than the source they name. */
    List<String> drift(Snippets snippets) {
        return faults(document -> document.fences().stream()
                .filter(fence -> fence.source().isPresent())
                .filter(fence ->
                        !fence.body().equals(lines(snippets, fence.source().get())))
                .map(fence -> "line " + fence.line() + " differs from "
                        + fence.source().get()));
    }

    /** Blocks of a language that name no source, so that nobody compiles them. */
    List<String> unsourced(String document, List<String> languages) {
        return faults(each -> each.fences().stream()
                .filter(fence -> each.file().endsWith(document))
                .filter(fence ->
                        languages.contains(fence.language()) && fence.source().isEmpty())
                .map(fence -> "line " + fence.line() + " shows " + fence.language() + " that no source holds"));
    }

    /** What looks like a rule's id in backticks and is none. */
    List<String> unknownRules(List<Rule> rules) {
        List<String> families = rules.stream()
                .map(rule -> rule.id().split("/", 2)[0])
                .distinct()
                .toList();
        return faults(document -> document.code()
                .filter(code -> RULE.matcher(code).matches())
                .filter(code -> families.contains(code.split("/", 2)[0]))
                .filter(code -> rules.stream().noneMatch(rule -> names(code, rule)))
                .map(code -> "names a rule that there is not: " + code));
    }

    private static boolean names(String code, Rule rule) {
        return rule.id().equals(code)
                || rule.covers(code)
                || code.endsWith("/*") && rule.id().startsWith(code.substring(0, code.length() - 1));
    }

    /** Blocks that begin as a gate.yaml and are no valid one. */
    List<String> faultyPolicies(Installation installation) {
        Inspection inspection = new Inspection(installation);
        return faults(document -> document.fences().stream()
                .filter(fence -> fence.language().equals("yaml") && fence.text().startsWith("version:"))
                .flatMap(fence -> problems(inspection, fence).map(problem -> "line " + fence.line() + ": " + problem)));
    }

    private static Stream<String> problems(Inspection inspection, Fence policy) {
        try {
            return inspection.validate(policy.text()).stream();
        } catch (ConfigException e) {
            return Stream.of(e.getMessage());
        }
    }

    /** Writes what the sources say into the blocks that name them. */
    void rewrite(Snippets snippets) throws IOException {
        for (Document document : documents) {
            List<String> lines = new ArrayList<>(Files.readAllLines(document.file()));
            List<Fence> fences = document.fences();
            for (int at = fences.size() - 1; at >= 0; at--) {
                Fence fence = fences.get(at);
                if (fence.source().isPresent()) {
                    List<String> body = lines.subList(
                            fence.line(), fence.line() + fence.body().size());
                    body.clear();
                    body.addAll(snippets.lines(fence.source().get()));
                }
            }
            String text = String.join("\n", lines) + "\n";
            if (!text.equals(Files.readString(document.file()))) {
                Files.writeString(document.file(), text);
            }
        }
    }

    private List<String> faults(Function<Document, Stream<String>> finder) {
        return documents.stream()
                .flatMap(document ->
                        finder.apply(document).map(fault -> root.relativize(document.file()) + ": " + fault))
                .toList();
    }

    private static List<String> lines(Snippets snippets, String source) {
        try {
            return snippets.lines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
