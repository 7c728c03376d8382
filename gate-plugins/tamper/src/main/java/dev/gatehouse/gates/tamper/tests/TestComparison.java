package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Matches the tests of base and submission over all changed files, and says what became of them. */
public final class TestComparison implements Detector {
    private final List<TestReader> readers;

    public TestComparison(List<TestReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws InterruptedException {
        List<FilePair> files = changes.files().stream().filter(this::concerns).toList();
        if (files.isEmpty()) {
            return;
        }
        Readings readings = Readings.of(files, readers);
        readings.after().stream().filter(file -> !file.parsed()).forEach(file -> remarks.accept(byTokens(file)));
        Suite base = new Suite(readings.before());
        Suite head = new Suite(readings.after());
        Pairing pairing = Pairing.of(base, head, moved(files));
        Gained gained = new Gained();
        pairing.added().forEach(test -> {
            gained.add(test.effective());
            gained.add(test.test());
        });
        List<ComparedTest> compared =
                pairing.pairs().stream().map(ComparedTest::of).toList();
        compared.forEach(each -> {
            gained.add(each.alignment().gained());
            if (differs(each.pair().before().test(), each.pair().after().test())) {
                gained.add(each.pair().after().test());
            }
        });
        Product product = Product.of(changes, this::isTest);
        new PairRemarks(head, gained, product, remarks).say(compared, pairing.added());
        new HelperRemarks(base, head, gained, product, remarks).say();
        new RemovalRemarks(head, gained, product, moved(files), remarks).say(pairing.gone());
    }

    /** An unchanged test took nothing over from one that is gone. */
    private static boolean differs(TestCase before, TestCase after) {
        return !before.body().tokens().equals(after.body().tokens())
                || !before.rows().equals(after.rows());
    }

    private static Remark byTokens(TestFile file) {
        String message = "its syntax could not be followed; its tests were compared by their tokens";
        return Remark.of("tamper/not-parsed", file.path(), 0, "tokens", message);
    }

    private boolean concerns(FilePair file) {
        return file.change().before().filter(this::isTest).isPresent()
                || file.change().after().filter(this::isTest).isPresent();
    }

    private boolean isTest(String path) {
        return readers.stream().anyMatch(reader -> reader.reads(path));
    }

    private static Map<String, String> moved(List<FilePair> files) {
        Map<String, String> moved = new HashMap<>();
        for (FilePair file : files) {
            file.change()
                    .before()
                    .ifPresent(before -> file.change().after().ifPresent(after -> moved.put(before, after)));
        }
        return moved;
    }
}
