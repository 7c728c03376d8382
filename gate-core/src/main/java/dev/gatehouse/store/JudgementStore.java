package dev.gatehouse.store;

import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Judgement.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judgements by key, in a folder. Safe for several threads and processes. What cannot be read is a miss. Keeps at most
 * 256 MiB (and what was written since the last sweep, at most a tenth of that), nothing unused for 30 days.
 */
public final class JudgementStore {
    private final Shelf shelf;

    private JudgementStore(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The store in that folder, which is made when something is first saved. */
    public static JudgementStore at(Path folder) {
        return new JudgementStore(new Shelf(folder, Capacity.JUDGEMENTS));
    }

    static JudgementStore at(Path folder, Capacity capacity) {
        return new JudgementStore(new Shelf(folder, capacity));
    }

    /**
     * What is remembered under a key, without evidence whose files are gone.
     *
     * @param key a text over everything that the judgement depends on
     */
    public Optional<StoredJudgement> find(String key) {
        Optional<byte[]> bytes = shelf.get(key);
        Optional<StoredJudgement> entry = bytes.flatMap(content -> Decoder.decode(JudgementForm::read, content));
        if (bytes.isPresent() && entry.isEmpty()) {
            shelf.remove(key);
        }
        return entry.map(JudgementStore::withWhatIsLeft);
    }

    /** Remembers a judgement. A store that cannot be written forgets; that is no error. */
    public void save(String key, StoredJudgement entry) {
        try {
            shelf.put(key, Encoder.encode(JudgementForm::write, entry));
        } catch (IOException e) {
            // A judgement that is not kept is made again: a full disk must not turn a verdict.
            shelf.remove(key);
        }
    }

    /** Forgets the judgements of which that is true. */
    public void forget(Predicate<Judged> unwanted) {
        shelf.removeIf(content -> Decoder.decode(JudgementForm::read, content)
                .filter(entry -> unwanted.test(entry.judgement()))
                .isPresent());
    }

    /** Removes what is too old, damaged, or beyond the size limit, least recently used first. */
    public Collected collect() {
        return shelf.collect();
    }

    private static StoredJudgement withWhatIsLeft(StoredJudgement entry) {
        Judged judged = entry.judgement();
        List<Evidence> left = judged.evidence().stream()
                .filter(evidence -> Files.isRegularFile(evidence.file()))
                .toList();
        return new StoredJudgement(
                new Judged(judged.examined(), judged.findings(), judged.measures(), left), entry.took());
    }
}
