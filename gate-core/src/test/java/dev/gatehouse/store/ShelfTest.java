package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final Capacity ROOMY = new Capacity(1 << 20, Duration.ofDays(1));

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasPut() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("key", bytes("value"));
        shelf.putDurably("other", bytes("durable"));

        assertThat(shelf.get("key")).contains(bytes("value"));
        assertThat(shelf.get("other")).contains(bytes("durable"));
        assertThat(shelf.get("absent")).isEmpty();
    }

    @Test
    void aLaterValueReplacesTheFormer() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("key", bytes("one"));
        shelf.put("key", bytes("two"));

        assertThat(shelf.get("key")).contains(bytes("two"));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void anyDamagedByteMakesAnEntryAMissAndRemovesIt() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("key", bytes("value"));
        Path file = entries().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);

            assertThat(shelf.get("key")).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aTruncatedOrLengthenedEntryIsAMiss() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("key", bytes("value"));
        Path file = entries().get(0);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(shelf.get("key")).isEmpty();
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(shelf.get("key")).isEmpty();
        Files.write(file, new byte[0]);
        assertThat(shelf.get("key")).isEmpty();
    }

    @Test
    void anEntryUnderAnotherNameIsAMiss() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("good", bytes("clean"));
        Path good = entries().get(0);
        shelf.put("bad", bytes("red"));
        Path bad = entries().stream()
                .filter(file -> !file.equals(good))
                .findFirst()
                .orElseThrow();

        Files.write(bad, Files.readAllBytes(good));

        assertThat(shelf.get("bad")).isEmpty();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("key", bytes("value"));
        Path file = entries().get(0);
        Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);

        assertThat(shelf.get("key")).isEmpty();
    }

    @Test
    void collectingRemovesWhatIsOldAndThenTheLeastRecentlyUsed() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        Shelf tight = new Shelf(folder, new Capacity(300, Duration.ofDays(10)));
        for (int i = 0; i < 4; i++) {
            shelf.put("key" + i, new byte[68]);
        }
        age("key0", 11);
        age("key1", 3);
        age("key2", 1);
        age("key3", 2);

        Collected first = tight.collect();

        assertThat(first).isEqualTo(new Collected(1, 100, 3, 300));
        assertThat(shelf.get("key0")).isEmpty();
        shelf.put("key4", new byte[68]);
        assertThat(tight.collect()).isEqualTo(new Collected(1, 100, 3, 300));
        assertThat(shelf.get("key1")).isEmpty();
        assertThat(shelf.get("key3")).isPresent();
    }

    @Test
    void readingAnEntryCountsAsUse() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("old", new byte[68]);
        shelf.put("new", new byte[68]);
        age("old", 5);
        age("new", 4);
        assertThat(shelf.get("old")).isPresent();
        shelf.put("third", new byte[68]);

        new Shelf(folder, new Capacity(200, Duration.ofDays(10))).collect();

        assertThat(shelf.get("new")).isEmpty();
        assertThat(shelf.get("old")).isPresent();
    }

    @Test
    void aShelfKeepsItselfWithinItsCapacity() throws IOException {
        Shelf shelf = new Shelf(folder, new Capacity(10_000, Duration.ofDays(10)));
        for (int i = 0; i < 300; i++) {
            shelf.put("key" + i, new byte[100]);
        }

        long bytes = 0;
        for (Path entry : entries()) {
            bytes += Files.size(entry);
        }
        assertThat(bytes).isBetween(5_000L, 12_000L);
    }

    @Test
    void abandonedUnfinishedFilesAreRemovedAndFreshOnesAreNot() throws IOException {
        Shelf shelf = new Shelf(folder, ROOMY);
        shelf.put("key", bytes("value"));
        Path dead = Files.writeString(entries().get(0).resolveSibling("dead" + Shelf.UNFINISHED), "x");
        Path live = Files.writeString(dead.resolveSibling("live" + Shelf.UNFINISHED), "x");
        Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        shelf.collect();

        assertThat(dead).doesNotExist();
        assertThat(live).exists();
    }

    @Test
    void collectingAFolderThatIsNotThereIsNothing() {
        assertThat(new Shelf(folder.resolve("none"), ROOMY).collect()).isEqualTo(Collected.NOTHING);
    }

    @Test
    void manyWritersAndReadersAndSweepsDisturbNobody() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int worker = 0; worker < 8; worker++) {
            int seed = worker;
            Shelf own = new Shelf(folder, ROOMY);
            all.add(pool.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    String key = "key" + (i + seed) % 20;
                    own.put(key, bytes(key));
                    assertThat(own.get(key)).contains(bytes(key));
                    if (i % 50 == 0) {
                        own.collect();
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();

        assertThat(entries()).hasSize(20);
    }

    private void age(String key, int days) throws IOException {
        String name = Digests.hex(key);
        Path file = folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("swept"))
                    .filter(file -> !file.toString().endsWith(Shelf.UNFINISHED))
                    .toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
