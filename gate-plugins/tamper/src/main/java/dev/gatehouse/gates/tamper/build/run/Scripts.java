package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.run.Entries.Entry;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Script files: those that run checks, and those that a check of the base ends in. */
final class Scripts {
    private static final Pattern TEST = Pattern.compile("\\b(assert|expect|describe|it|test)\\b *[.(]");
    private static final Pattern SHEBANG = Pattern.compile("#!\\S{0,100}(/|env )\\w{0,9}sh\\b");

    private final Changes changes;
    private final Consumer<Remark> remarks;
    private Optional<Set<String>> called = Optional.empty();

    Scripts(Changes changes, Consumer<Remark> remarks) {
        this.changes = changes;
        this.remarks = remarks;
    }

    void examine(FilePair file) throws IOException {
        if (!isScript(file) || file.before().isEmpty()) {
            return;
        }
        SourceText was = file.before().get();
        boolean shell = isShell(was);
        List<Check> before = shell ? Checks.of(was.text(), 1) : List.of();
        List<Check> after = file.after()
                .filter(text -> shell)
                .map(text -> Checks.of(text.text(), 1))
                .orElse(List.of());
        if (!before.isEmpty()) {
            if (file.after().isPresent() || called().contains(was.path())) {
                new Runs(file.path(), "", EntryPointDetector.RULE, remarks).compare(before, after, List.of());
            }
        } else if (called().contains(was.path()) && after.isEmpty() && !isTest(was)) {
            Texts.changed(file, "what a check of the base runs").ifPresent(remarks);
        }
    }

    private static boolean isScript(FilePair file) {
        String path = file.change().before().orElse("");
        return !CiFiles.are(path)
                && (path.matches(".*\\.(sh|bash|zsh|ps1|js|cjs|mjs|ts|py|rb|pl)")
                        || path.matches("(.*/)?(bin|scripts?|tools?|hack|build)/[^./]+")
                        || path.matches("[^./]+"));
    }

    private static boolean isShell(SourceText source) {
        return source.path().matches(".*\\.(sh|bash|zsh)")
                || SHEBANG.matcher(source.text()).lookingAt();
    }

    /** A test that is run directly is the other detectors' matter. */
    private static boolean isTest(SourceText source) {
        return TEST.matcher(source.text()).find();
    }

    /** Files that scripts and targets of the base end in, where their names say that they check. */
    private Set<String> called() throws IOException {
        if (called.isEmpty()) {
            Set<String> files = new HashSet<>();
            for (String path : List.of("package.json", "Makefile", "justfile", "Taskfile.yml", "tox.ini")) {
                Optional<SourceText> source = changes.base().read(path);
                if (source.isPresent()) {
                    add(source.get(), files);
                }
            }
            called = Optional.of(files);
        }
        return called.get();
    }

    private static void add(SourceText source, Set<String> files) {
        try {
            for (Entry entry : Entries.of(source).all().values()) {
                if (Names.checks(entry.name()) || Names.surroundsChecks(entry.name())) {
                    files.addAll(Checks.files(entry.text()));
                }
            }
        } catch (Unreadable namesNone) {
            files.clear();
        }
    }
}
