package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.change.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for settings of build tools, test runners and linters that guard less or let more pass. */
public final class SettingsDetector implements Detector {
    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws IOException, InterruptedException {
        Territory territory = new Territory(changes.base(), changes.head());
        List<Sides> files = new ArrayList<>();
        for (FilePair pair : changes.files()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            read(pair, territory, remarks).ifPresent(files::add);
        }
        Comparison comparison = new Comparison(files, remarks);
        for (Sides file : files) {
            comparison.examine(file, above(file, changes.head()));
        }
    }

    private static Optional<Sides> read(FilePair pair, Territory territory, Consumer<Remark> remarks)
            throws IOException {
        List<Dialect> dialects = Dialects.of(pair.path());
        List<Dialect> earlier =
                pair.before().map(SourceText::path).map(Dialects::of).orElse(List.of());
        if (dialects.isEmpty() && earlier.isEmpty() || !territory.matters(pair)) {
            return Optional.empty();
        }
        boolean readBefore = false;
        try {
            List<Fact> before = facts(pair.before(), earlier);
            readBefore = true;
            return Optional.of(Sides.of(pair.path(), before, facts(pair.after(), dialects)));
        } catch (Unreadable fault) {
            if (readBefore) {
                remarks.accept(unreadable(pair, fault));
            }
            return Optional.empty();
        }
    }

    private static Remark unreadable(FilePair pair, Unreadable fault) {
        return Remark.of(
                "tamper/config-unreadable",
                pair.path(),
                0,
                "unreadable",
                "what it says can't be compared with the base: " + fault.getMessage());
    }

    private static List<Fact> facts(Optional<SourceText> source, List<Dialect> dialects) throws Unreadable {
        Facts facts = new Facts();
        if (source.isPresent()) {
            for (Dialect dialect : dialects) {
                Node root = dialect.syntax().read(source.get().text());
                dialect.meaning().accept(root, facts);
            }
        }
        return facts.all();
    }

    /** What files of the same name in the folders above say in the submission, as a parent pom.xml does. */
    private static Map<String, Fact> above(Sides file, Tree head) throws IOException {
        Map<String, Fact> above = new HashMap<>();
        String name = file.path().substring(file.folder().length());
        String folder = file.folder();
        for (int levels = 0; !folder.isEmpty() && levels < 12 && isInherited(name); levels++) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            try {
                for (Fact fact : facts(head.read(folder + name), Dialects.of(folder + name))) {
                    above.putIfAbsent(fact.subject(), fact);
                }
            } catch (Unreadable saysNothing) {
                continue;
            }
        }
        return above;
    }

    private static boolean isInherited(String name) {
        return name.equals("pom.xml") || name.equals("Directory.Build.props");
    }
}
