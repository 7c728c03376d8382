package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.Collected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much evidence is kept. */
class RunFoldersTest {
    @TempDir
    Path temp;

    private Path run(int number) throws Exception {
        Path run = Files.createDirectories(temp.resolve("runs").resolve(String.format("20260501-1000%02d-x", number)));
        Files.writeString(run.resolve("report.txt"), "done");
        return run;
    }

    private List<Path> oldAndTwenty() throws Exception {
        Path old = run(0);
        for (int i = 1; i <= RunFolders.KEPT; i++) {
            run(i);
        }
        return List.of(old);
    }

    private Collected prune() {
        return new RunFolders(temp.resolve("runs")).prune();
    }

    @Test
    void theLastTwentyStay() throws Exception {
        Path old = oldAndTwenty().get(0);
        Files.writeString(Files.createDirectories(old.resolve("g/a")).resolve("log"), "12345");

        assertThat(prune()).isEqualTo(new Collected(1, 9, 20, 0));
        assertThat(old).doesNotExist();
        assertThat(temp.resolve("runs"))
                .isDirectoryNotContaining(path -> !path.toString().contains("2026"));
        assertThat(prune()).isEqualTo(new Collected(0, 0, 20, 0));
    }

    @Test
    void whatLinksPointAtStays() throws Exception {
        Path old = oldAndTwenty().get(0);
        Path precious = Files.createDirectories(temp.resolve("precious"));
        Files.writeString(precious.resolve("file"), "keep");
        Files.createSymbolicLink(old.resolve("folder"), precious);
        Files.createSymbolicLink(old.resolve("file"), precious.resolve("file"));
        Files.createSymbolicLink(old.resolve("dangling"), temp.resolve("nowhere"));
        Path link = Files.createSymbolicLink(temp.resolve("runs/00000000-link"), precious);

        prune();

        assertThat(old).doesNotExist();
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(precious.resolve("file")).hasContent("keep");
    }

    @Test
    void aRunThatGoesOnStays() throws Exception {
        Path old = oldAndTwenty().get(0);
        Files.delete(old.resolve("report.txt"));

        assertThat(prune()).isEqualTo(new Collected(0, 0, 21, 0));
        assertThat(old).exists();
    }

    @Test
    void aRunThatNeverEndedGoesAfterADay() throws Exception {
        Path old = oldAndTwenty().get(0);
        Files.delete(old.resolve("report.txt"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        prune();

        assertThat(old).doesNotExist();
    }

    @Test
    void foldersThatMayNotBeWrittenGoToo() throws Exception {
        Path locked = Files.createDirectories(oldAndTwenty().get(0).resolve("locked/inner"));
        Files.writeString(locked.resolve("file"), "");
        assertThat(locked.toFile().setWritable(false)).isTrue();

        prune();

        assertThat(locked).doesNotExist();
    }

    @Test
    void withoutARunThereIsNothingToDo() {
        assertThat(prune()).isEqualTo(Collected.NOTHING);
    }

    @Test
    void everyCheckPrunes() throws Exception {
        Yard yard = Yard.running(temp, "true");
        Path runs = Files.createDirectories(yard.ledger().runs());
        for (int i = 10; i < 35; i++) {
            Files.writeString(
                    Files.createDirectories(runs.resolve("20200101-0000" + i)).resolve("report.txt"), "");
        }
        yard.check();

        try (Stream<Path> left = Files.list(runs)) {
            assertThat(left)
                    .hasSize(RunFolders.KEPT)
                    .anyMatch(run -> run.toString().contains("20260501-"));
        }
    }

    @Test
    void housekeepingCountsThem() throws Exception {
        Yard yard = Yard.running(temp, "true");
        yard.check();

        Collected collected = new Housekeeping(yard.installation()).run(yard.repo.root());

        assertThat(collected.removed()).isZero();
        assertThat(collected.kept()).isGreaterThan(1);
        Verdicts.assertStillRemembered(yard);
    }

    private static final class Verdicts {
        static void assertStillRemembered(Yard yard) throws Exception {
            yard.check();
            assertThat(yard.started).isEmpty();
        }
    }
}
