package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Judgement.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementStoreTest {
    @TempDir
    private Path folder;

    @Test
    void remembersAJudgementWithAllItsParts() throws IOException {
        JudgementStore store = JudgementStore.at(folder.resolve("store"));
        Path log = Files.writeString(folder.resolve("log.txt"), "log");
        StoredJudgement entry = new StoredJudgement(Samples.judged(log), Duration.ofNanos(7));
        store.save("key", entry);

        assertThat(store.find("key")).contains(entry);
        assertThat(store.find("other")).isEmpty();
    }

    @Test
    void leavesOutEvidenceThatIsGone() {
        JudgementStore store = JudgementStore.at(folder);
        Judged judged = Samples.judged(folder.resolve("gone.txt"));
        store.save("key", new StoredJudgement(judged, Duration.ZERO));

        assertThat(store.find("key").orElseThrow().judgement())
                .isEqualTo(new Judged(judged.examined(), judged.findings(), judged.measures(), List.of()));
    }

    @Test
    void aStoreThatCannotBeWrittenForgets() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        JudgementStore store = JudgementStore.at(file.resolve("store"));

        store.save("key", new StoredJudgement(Samples.judged(file), Duration.ZERO));

        assertThat(store.find("key")).isEmpty();
    }

    @Test
    void whatAnotherVersionWroteIsAMiss() throws IOException {
        byte[] whole = Encoder.encode(JudgementForm::write, new StoredJudgement(Samples.judged(folder), Duration.ZERO));
        Shelf shelf = new Shelf(folder, Capacity.JUDGEMENTS);
        JudgementStore store = JudgementStore.at(folder);

        for (int length = 0; length < whole.length; length += 3) {
            shelf.put("key", Arrays.copyOf(whole, length));
            assertThat(store.find("key")).isEmpty();
        }
        byte[] newer = whole.clone();
        newer[3]++;
        shelf.put("key", newer);
        assertThat(store.find("key")).isEmpty();
    }

    @Test
    void noBytesCrashTheDecoder() {
        java.util.Random random = new java.util.Random(1);
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            if (noise.length > 3) {
                noise[0] = noise[1] = noise[2] = 0;
                noise[3] = JudgementForm.VERSION;
            }
            Decoder.decode(JudgementForm::read, noise);
            assertThat(Decoder.decode(VerdictForm::read, noise)).isEmpty();
        }
    }
}
