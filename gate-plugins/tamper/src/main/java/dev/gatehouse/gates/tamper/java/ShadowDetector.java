package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Types that a submission declares a second time: tests then run against the copy and not against the original. */
final class ShadowDetector implements Detector {
    private static final List<String> OWNED = List.of(
            "org/junit/",
            "junit/framework/",
            "org/assertj/",
            "org/hamcrest/",
            "org/mockito/",
            "org/testng/",
            "com/google/common/truth/",
            "org/opentest4j/",
            "org/apiguardian/",
            "org/easymock/",
            "org/powermock/",
            "org/spockframework/",
            "spock/lang/",
            "kotlin/",
            "io/kotest/",
            "java/",
            "javax/",
            "org/jspecify/");

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws IOException, InterruptedException {
        List<FilePair> candidates = changes.files().stream()
                .filter(file ->
                        file.after().isPresent() && SourceRoot.of(file.path()).isPresent())
                .filter(file -> !introduced(file).isEmpty())
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        Map<SourceRoot, String> declared = declared(changes.head().paths());
        Set<String> folders = folders(changes.base().paths());
        for (FilePair file : candidates) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (String type : introduced(file)) {
                shadow(file, type, declared, folders)
                        .ifPresent(why -> remarks.accept(Remark.of(
                                "tamper/class-shadowed",
                                file.path(),
                                0,
                                type.replace('/', '.'),
                                type.replace('/', '.') + " " + why)));
            }
        }
    }

    private static Set<String> introduced(FilePair file) {
        Set<String> types = new HashSet<>(file.after().map(DeclaredTypes::of).orElse(Set.of()));
        boolean moved = !file.change().before().equals(file.change().after());
        if (!moved) {
            file.before().map(DeclaredTypes::of).ifPresent(types::removeAll);
        }
        return types;
    }

    private static Optional<String> shadow(
            FilePair file, String type, Map<SourceRoot, String> declared, Set<String> folders) {
        boolean test = SourceRoot.of(file.path()).orElseThrow().test();
        String other = declared.get(new SourceRoot(!test, type));
        if (other != null) {
            return Optional.of("is declared in " + other + " too, and tests see only one of the two");
        }
        String folder = type.substring(0, type.lastIndexOf('/') + 1);
        boolean owned = OWNED.stream().anyMatch(type::startsWith) && !folders.contains(folder);
        return owned ? Optional.of("belongs to a library; a copy here hides the library's") : Optional.empty();
    }

    private static Map<SourceRoot, String> declared(List<String> paths) {
        Map<SourceRoot, String> declared = new HashMap<>();
        for (String path : paths) {
            SourceRoot.of(path).ifPresent(root -> declared.put(root, path));
        }
        return declared;
    }

    /** The packages that the project had before: a framework may add to its own. */
    private static Set<String> folders(List<String> paths) {
        Set<String> folders = new HashSet<>();
        for (String path : paths) {
            SourceRoot.of(path)
                    .ifPresent(root ->
                            folders.add(root.type().substring(0, root.type().lastIndexOf('/') + 1)));
        }
        return folders;
    }
}
