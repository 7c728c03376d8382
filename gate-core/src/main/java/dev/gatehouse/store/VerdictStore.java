package dev.gatehouse.store;

import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Verdicts by id, by the question they answer, and the history of each checkout, in a folder. Safe for several threads
 * and processes. What cannot be read is as good as not there. Keeps at most 3 × 128 MiB, nothing unused for 90 days.
 */
public final class VerdictStore {
    /** How many verdicts the history of a checkout holds. */
    public static final int HISTORY = 20;

    private final Shelf verdicts;
    private final Shelf answers;
    private final Shelf histories;
    private final FolderLock lock;

    private VerdictStore(Path folder) {
        this.verdicts = new Shelf(folder.resolve("verdicts"), Capacity.VERDICTS);
        this.answers = new Shelf(folder.resolve("answers"), Capacity.VERDICTS);
        this.histories = new Shelf(folder.resolve("histories"), Capacity.VERDICTS);
        this.lock = new FolderLock(folder);
    }

    /** The store in that folder, which is made when something is first saved. */
    public static VerdictStore at(Path folder) {
        return new VerdictStore(folder);
    }

    /** The last verdict with that id. */
    public Optional<Verdict> byId(String id) {
        return verdicts.get(id).flatMap(bytes -> Decoder.decode(VerdictForm::read, bytes));
    }

    /**
     * The verdict that was remembered for a question.
     *
     * @param question a text that is the same only where everything that determines the verdict and is known beforehand
     *     is the same
     */
    public Optional<Answer> answering(String question) {
        return answers.get(question).flatMap(bytes -> Decoder.decode(HistoryForm::readAnswer, bytes));
    }

    /**
     * The last verdict over a checkout.
     *
     * @param checkout names the checkout, such as its absolute path
     */
    public Optional<Verdict> latest(String checkout) {
        List<Attempt> attempts = attempts(checkout);
        return attempts.isEmpty()
                ? Optional.empty()
                : byId(attempts.get(attempts.size() - 1).verdict());
    }

    /** The last verdicts over a checkout, at most {@value #HISTORY}, oldest first. */
    public List<Attempt> attempts(String checkout) {
        return histories
                .get(checkout)
                .flatMap(bytes -> Decoder.decode(HistoryForm::read, bytes))
                .orElse(List.of());
    }

    /**
     * Keeps a verdict so that it survives a crash of the machine, and adds it to the history of its checkout.
     *
     * @throws IOException if it cannot be written: then it must not be acted upon
     */
    public void save(Verdict verdict, String checkout) throws IOException {
        verdicts.putDurably(verdict.id(), Encoder.encode(VerdictForm::write, verdict));
        lock.holding(() -> {
            List<Attempt> attempts = new ArrayList<>(attempts(checkout));
            attempts.add(Attempt.of(verdict));
            List<Attempt> last = attempts.subList(Math.max(0, attempts.size() - HISTORY), attempts.size());
            histories.put(checkout, Encoder.encode(HistoryForm::write, last));
        });
    }

    /** Lets a verdict answer a question from now on. A store that cannot be written forgets; that is no error. */
    public void remember(String question, Answer answer) {
        try {
            answers.put(question, Encoder.encode(HistoryForm::writeAnswer, answer));
        } catch (IOException e) {
            // The question is asked again: slower, and nothing worse.
            answers.remove(question);
        }
    }

    /**
     * Puts something else in the place of verdicts that are kept, and lets those that change answer no more questions.
     *
     * @param revision gives the verdict that is to be kept, of the same id; an equal one for most
     * @throws IOException if a changed one cannot be written
     */
    public void revise(UnaryOperator<Verdict> revision) throws IOException {
        List<Verdict> revised = new ArrayList<>();
        verdicts.removeIf(content -> Decoder.decode(VerdictForm::read, content)
                .filter(verdict -> changes(verdict, revision))
                .map(verdict -> revised.add(revision.apply(verdict)))
                .orElse(false));
        for (Verdict verdict : revised) {
            verdicts.putDurably(verdict.id(), Encoder.encode(VerdictForm::write, verdict));
        }
        answers.removeIf(content -> Decoder.decode(HistoryForm::readAnswer, content)
                .filter(answer -> changes(answer.verdict(), revision))
                .isPresent());
    }

    private static boolean changes(Verdict verdict, UnaryOperator<Verdict> revision) {
        return !revision.apply(verdict).equals(verdict);
    }

    /** Removes what is too old, damaged, or beyond the size limit, least recently used first. */
    public Collected collect() {
        return verdicts.collect().plus(answers.collect()).plus(histories.collect());
    }
}
