package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.testkit.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checkouts hold exactly a tree, whatever was done to them or lies in the repository (11, 15, 16). */
class CheckoutTest extends RepositoryTest {
    private ObjectId tree() throws Exception {
        return snapshot().tree();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void holdsTheTreeOutsideTheUsersReach() throws Exception {
        user.write("A.java", "edited\n");
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(files(checkout.root())).containsExactly("A.java", "src/B.java");
            assertThat(checkout.root().resolve("A.java")).hasContent("edited\n");
            assertThat(checkout.root().startsWith(state.root().toRealPath())).isTrue();
            assertThat(checkout.home()).isEmptyDirectory();
            assertThat(checkout.caches()).isEmptyDirectory();
        }
    }

    @Test
    void keepsOutputsOfASetupAndUntouchedTimesAndNothingElse() throws Exception {
        user.write(".gitignore", "target/\nnode_modules/\n").commit("Ignore");
        FileTime time;
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(checkout.isPrepared()).isFalse();
            write(checkout.root().resolve("node_modules/a/index.js"), "js");
            write(checkout.root().resolve("odd [x]* name"), "o");
            checkout.keepOutputs();
            write(checkout.root().resolve("target/A.class"), "class");
            write(checkout.root().resolve("odd x name"), "o");
            write(checkout.root().resolve("stray"), "s");
            write(checkout.root().resolve("A.java"), "tampered");
            write(checkout.root().resolve(".git/HEAD"), "planted");
            write(checkout.home().resolve(".m2/settings.xml"), "s");
            Files.delete(checkout.root().resolve("src/B.java"));
            time = Files.getLastModifiedTime(checkout.root().resolve(".gitignore"));
        }
        user.write("C.java", "c");
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(files(checkout.root()))
                    .containsExactly(
                            ".gitignore", "A.java", "C.java", "node_modules/a/index.js", "odd [x]* name", "src/B.java");
            assertThat(checkout.isPrepared()).isTrue();
            assertThat(checkout.root().resolve("A.java")).hasContent("one\ntwo\nthree\n");
            assertThat(checkout.home().resolve(".m2/settings.xml")).exists();
            assertThat(Files.getLastModifiedTime(checkout.root().resolve(".gitignore")))
                    .isEqualTo(time);
        }
    }

    @Test
    void aCommittedReportDoesNotOutliveItsTree() throws Exception {
        user.write(".gitignore", "target/\n").commit("Ignore");
        ObjectId honest = tree();
        user.write("target/surefire-reports/TEST-x.xml", "<passed/>").git("add", "-f", "target");
        user.commit("Report");
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(checkout.root().resolve("target/surefire-reports/TEST-x.xml"))
                    .exists();
        }
        try (PooledCheckout checkout = gate().checkout(honest, "p")) {
            assertThat(checkout.root().resolve("target")).doesNotExist();
        }
    }

    @Test
    void concurrentUsersGetPlacesOfTheirOwnAndPoolsAreApart() throws Exception {
        ObjectId tree = tree();
        try (PooledCheckout one = gate().checkout(tree, "p");
                PooledCheckout two = gate().checkout(tree, "p");
                PooledCheckout other = gate().checkout(tree, "q")) {
            assertThat(List.of(one.root(), two.root(), other.root())).doesNotHaveDuplicates();
        }
        Path first;
        try (PooledCheckout one = gate().checkout(tree, "p")) {
            first = one.root();
        }
        try (PooledCheckout again = gate().checkout(tree, "p")) {
            assertThat(again.root()).isEqualTo(first);
        }
    }

    @Test
    void aPlaceThatSomebodyDiedOverIsEmptied() throws Exception {
        user.write(".gitignore", "target/\n").commit("Ignore");
        Path place;
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            place = checkout.root().getParent();
            write(checkout.root().resolve("target/half"), "h");
        }
        write(place.resolve("unfinished"), "x");
        write(place.resolve("index.lock"), "x");

        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(files(checkout.root())).containsExactly(".gitignore", "A.java", "src/B.java");
        }
        Files.writeString(place.resolve("index"), "garbage");
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(files(checkout.root())).containsExactly(".gitignore", "A.java", "src/B.java");
        }
    }

    @Test
    void aFolderTurnedIntoALinkLeadsNobodyOut() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        write(outside.resolve("B.java"), "precious");
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            Files.delete(checkout.root().resolve("src/B.java"));
            Files.delete(checkout.root().resolve("src"));
            Files.createSymbolicLink(checkout.root().resolve("src"), outside);
        }
        user.write("src/B.java", "new\n");
        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(checkout.root().resolve("src")).isDirectory();
            assertThat(Files.isSymbolicLink(checkout.root().resolve("src"))).isFalse();
            assertThat(outside.resolve("B.java")).hasContent("precious");
        }
    }

    @Test
    void noHookAndNoFilterOfTheUserRuns() throws Exception {
        Path marker = folder.resolve("ran");
        Path hook = user.path(".git/hooks/post-checkout");
        write(hook, "#!/bin/sh\ntouch " + marker + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        user.git("config", "filter.swap.smudge", "touch " + marker + "; echo evil");
        user.write(".gitattributes", "*.java filter=swap\n");

        try (PooledCheckout checkout = gate().checkout(tree(), "p")) {
            assertThat(checkout.root().resolve("A.java")).hasContent("one\ntwo\nthree\n");
        }
        assertThat(marker).doesNotExist();
    }

    @Test
    void theBasesRunnerFilesAreLaidOver() throws Exception {
        user.write("mvnw", "honest")
                .write(".mvn/wrapper.properties", "honest")
                .write("gone/mvnw", "x")
                .commit("Runner");
        ObjectId base = new ObjectId(user.head());
        user.write("mvnw", "evil").write(".mvn/jvm.config", "-javaagent").write("A.java", "work\n");
        Files.delete(user.path(".mvn/wrapper.properties"));
        Snapshot work = snapshot();

        try (PooledCheckout checkout = gate().checkout(work.tree(), "p")) {
            PooledCheckout.Overlay overlay = checkout.overlay(base, List.of("mvnw", ".mvn/**"));
            assertThat(overlay.replaced()).containsExactly(".mvn/wrapper.properties", "mvnw");
            assertThat(overlay.removed()).containsExactly(".mvn/jvm.config");
            assertThat(files(checkout.root()))
                    .containsExactly(".mvn/wrapper.properties", "A.java", "gone/mvnw", "mvnw", "src/B.java");
            assertThat(checkout.root().resolve("mvnw")).hasContent("honest");
            assertThat(checkout.root().resolve("A.java")).hasContent("work\n");
        }
        try (PooledCheckout checkout = gate().checkout(work.tree(), "p")) {
            assertThat(checkout.root().resolve("mvnw")).hasContent("evil");
            assertThat(checkout.root().resolve(".mvn/wrapper.properties")).doesNotExist();
            assertThat(checkout.overlay(work.tree(), List.of("mvnw")).isEmpty()).isTrue();
        }
    }

    @Test
    void submodulesAreLeftEmptyAndNamed() throws Exception {
        GitSandbox outer = GitSandbox.create(folder.resolve("outer"));
        outer.write("top", "t").git("submodule", "--quiet", "add", user.root().toString(), "lib");
        outer.commit("Add library");
        GateRepository gate = gate(outer.root());

        try (PooledCheckout checkout = gate.checkout(gate.snapshot(1000).tree(), "p")) {
            assertThat(checkout.submodules()).containsExactly("lib");
            assertThat(checkout.root().resolve("lib")).isEmptyDirectory();
        }
    }

    @Test
    void garbageIsCollectedWithoutLosingWhatIsInUse() throws Exception {
        Snapshot snapshot = snapshot();
        try (PooledCheckout checkout = gate().checkout(snapshot.tree(), "p")) {
            gate().collectGarbage();
            assertThat(files(checkout.root())).containsExactly("A.java", "src/B.java");
        }
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Path lock;
        try (PooledCheckout checkout = gate().checkout(snapshot.tree(), "p")) {
            lock = checkout.root().resolveSibling("lock");
        }
        Files.setLastModifiedTime(lock, longAgo);
        gate().collectGarbage();

        assertThat(lock.resolveSibling("tree")).doesNotExist();
        assertThat(submitted("A.java")).contains("one\ntwo\nthree\n");
        assertThat(gate().moved(snapshot)).isEmpty();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
