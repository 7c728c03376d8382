package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Format.Kind;
import dev.gatehouse.gates.secrets.format.Formats;
import dev.gatehouse.gates.secrets.format.Randomness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds secrets in streams of bytes of any length, in linear time and bounded memory. Not safe for several threads: it
 * keeps its buffers from one stream to the next.
 */
public final class SecretScanner {
    /** How often the bytes of a stream may be looked at by detectors, on average; ordinary text stays below 1. */
    private static final int MOST_WORK = 16;

    private static final int SLACK = 1 << 20;

    private final List<Target> targets = new ArrayList<>();
    private final KeywordAutomaton automaton;
    private final SlidingBytes data = new SlidingBytes();
    private final List<Pending> pending = new ArrayList<>();

    /** A keyword and who wants to know of it. */
    private record Target(byte[] keyword, Format format, Detector detector) {}

    /** What was found, until it is sure that nothing overlaps it. */
    private record Pending(Match match, Sighting sighting) {
        Pending moved(int by) {
            return new Pending(match.moved(by), sighting);
        }
    }

    /** @param randomness what values given to names count as secrets */
    public SecretScanner(Randomness randomness) {
        List<String> words = new ArrayList<>();
        for (Format format : Formats.ALL) {
            Detector detector = detector(format, randomness);
            for (String keyword : format.keywords()) {
                targets.add(new Target(keyword.getBytes(StandardCharsets.US_ASCII), format, detector));
                words.add(keyword);
            }
        }
        automaton = new KeywordAutomaton(words);
    }

    /**
     * Reads a stream to its end.
     *
     * @param in what to read; the caller closes it
     * @param sink gets what was found, in the order of the stream
     * @return what kind of content it was
     * @throws ExhaustedException if so many tokens seem to begin there that looking at all would not take linear time
     */
    public Encoding scan(InputStream in, Consumer<Sighting> sink) throws IOException {
        Beginning beginning = Beginning.of(in);
        data.open(beginning.stream());
        pending.clear();
        KeywordAutomaton.Cursor cursor = automaton.cursor();
        while (true) {
            while (cursor.advance(data.bytes, data.safe())) {
                flush(cursor.position() - SlidingBytes.BACK / 2, sink);
                look(cursor, beginning.encoding());
                if (data.work() > SLACK + MOST_WORK * data.consumed()) {
                    throw new ExhaustedException();
                }
            }
            if (data.isEnded()) {
                break;
            }
            flush(cursor.position() - SlidingBytes.BACK / 2, sink);
            int by = data.slide();
            cursor.moved(by);
            pending.replaceAll(each -> each.moved(by));
        }
        flush(Integer.MAX_VALUE, sink);
        return beginning.encoding();
    }

    private static Detector detector(Format format, Randomness randomness) {
        return switch (format.kind()) {
            case BLOCK -> new BlockDetector(format);
            case ASSIGNMENT -> new AssignmentDetector(format, randomness);
            case TOKEN, NAMED -> new ShapeDetector(format);
        };
    }

    private void look(KeywordAutomaton.Cursor cursor, Encoding encoding) {
        for (int word : cursor.words()) {
            Target target = targets.get(word);
            int from = cursor.position() - automaton.length(word);
            if (encoding == Encoding.BINARY && isForText(target.format())
                    || !target.format().anyCase() && !ShapeDetector.isExactly(target.keyword(), data, from)) {
                continue;
            }
            Match match = target.detector().find(data, from, cursor.position());
            if (match != null) {
                add(match);
            }
        }
    }

    private static boolean isForText(Format format) {
        return format.kind() == Kind.NAMED || format.kind() == Kind.ASSIGNMENT;
    }

    /** Where two matches overlap, the format that stands earlier in the table has it. */
    private void add(Match match) {
        for (Pending other : pending) {
            if (other.match().overlaps(match) && rank(other.match()) <= rank(match)) {
                return;
            }
        }
        pending.removeIf(other -> other.match().overlaps(match));
        pending.add(new Pending(match, sighting(match)));
    }

    private static int rank(Match match) {
        return Formats.ALL.indexOf(match.format());
    }

    private void flush(int before, Consumer<Sighting> sink) {
        if (pending.isEmpty()) {
            return;
        }
        pending.stream()
                .filter(each -> each.match().to() < before)
                .sorted(Comparator.comparingInt(each -> each.match().from()))
                .map(Pending::sighting)
                .forEach(sink);
        pending.removeIf(each -> each.match().to() < before);
    }

    private Sighting sighting(Match match) {
        int line = data.lineAt(match.from());
        int start = data.lineStart(match.from());
        return new Sighting(
                match.format(),
                match.secret(),
                match.conceal(),
                line,
                data.lineAt(Math.max(match.from(), match.to() - 1)),
                start < 0 ? 0 : data.text(start, match.from()).length() + 1,
                data.line(match.from()));
    }
}
