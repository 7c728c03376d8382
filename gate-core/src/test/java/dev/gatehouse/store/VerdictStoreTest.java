package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictStoreTest {
    @TempDir
    private Path folder;

    @Test
    void keepsAVerdictWithAllItsPartsByIdAndByCheckout() throws IOException {
        Verdict verdict = Samples.verdict("id-1", Decision.REJECTED, "f1", "f2");
        VerdictStore.at(folder).save(verdict, "/home/me/project");

        VerdictStore later = VerdictStore.at(folder);
        assertThat(later.byId("id-1")).contains(verdict);
        assertThat(later.latest("/home/me/project")).contains(verdict);
        assertThat(later.byId("id-2")).isEmpty();
        assertThat(later.latest("/elsewhere")).isEmpty();
    }

    @Test
    void theHistoryOfACheckoutHoldsWhatBlockedOldestFirst() throws IOException {
        VerdictStore store = VerdictStore.at(folder);
        store.save(Samples.verdict("id-1", Decision.REJECTED, "f1", "f2"), "here");
        store.save(Samples.verdict("id-2", Decision.ACCEPTED), "here");
        store.save(Samples.verdict("id-3", Decision.REJECTED, "f3"), "there");

        assertThat(store.attempts("here")).extracting(Attempt::verdict).containsExactly("id-1", "id-2");
        assertThat(store.attempts("here")).extracting(Attempt::findings).containsExactly(Set.of("f1", "f2"), Set.of());
        assertThat(store.attempts("there")).hasSize(1);
    }

    @Test
    void theHistoryIsBounded() throws IOException {
        VerdictStore store = VerdictStore.at(folder);
        for (int i = 0; i < VerdictStore.HISTORY + 5; i++) {
            store.save(Samples.verdict("id-" + i, Decision.REJECTED), "here");
        }

        assertThat(store.attempts("here")).hasSize(VerdictStore.HISTORY);
        assertThat(store.attempts("here").get(0).verdict()).isEqualTo("id-5");
    }

    @Test
    void concurrentSavesLoseNoAttempt() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String id = "id-" + i;
            all.add(pool.submit(() -> {
                VerdictStore.at(folder).save(Samples.verdict(id, Decision.REJECTED), "here");
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();

        assertThat(VerdictStore.at(folder).attempts("here")).hasSize(16);
    }

    @Test
    void aVerdictAnswersAQuestionWhileItsCircumstancesHold() throws IOException {
        VerdictStore store = VerdictStore.at(folder);
        Path tool = Files.writeString(folder.resolve("tool"), "x");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        Map<String, String> values = Map.of("TOKEN", "t");
        Circumstances circumstances =
                Circumstances.of(Set.of("tool", "./mvnw"), Set.of("TOKEN", "UNSET"), folder.toString(), values);
        Verdict verdict = Samples.verdict("id-1", Decision.ACCEPTED);
        store.remember("tree, base, policy", new Answer(verdict, circumstances));

        Answer answer = store.answering("tree, base, policy").orElseThrow();
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.circumstances().tools()).containsOnlyKeys("tool");
        assertThat(answer.circumstances().hold(folder.toString(), values)).isTrue();
        assertThat(answer.circumstances().hold(folder.toString(), Map.of("TOKEN", "other")))
                .isFalse();
        assertThat(answer.circumstances().hold(folder.toString(), Map.of("TOKEN", "t", "UNSET", "")))
                .isFalse();
        Files.writeString(tool, "other");
        assertThat(answer.circumstances().hold(folder.toString(), values)).isFalse();
        assertThat(store.answering("tree, other base, policy")).isEmpty();
    }

    @Test
    void aVerdictThatCannotBeWrittenIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> VerdictStore.at(file).save(Samples.verdict("id", Decision.ACCEPTED), "here"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void collectsAllItsShelves() throws IOException {
        VerdictStore store = VerdictStore.at(folder);
        Verdict verdict = Samples.verdict("id-1", Decision.REJECTED);
        store.save(verdict, "here");
        store.remember("question", new Answer(verdict, Circumstances.NONE));

        assertThat(store.collect().kept()).isEqualTo(3);
        assertThat(store.collect().removed()).isZero();
    }
}
