package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the line of first parents. */
final class History {
    private final Git git;

    History(Git git) {
        this.git = git;
    }

    /** See {@link GateRepository#history}. */
    List<Piece> pieces(ObjectId tip, boolean merges, int most, Optional<LocalDate> since)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("log", "-z", "--first-parent", "--format=%H%x00%P%x00%s", "--min-parents=" + (merges ? 2 : 1)));
        words.add("--max-count=" + most);
        since.ifPresent(date -> words.add("--since=" + date + "T00:00:00Z"));
        words.add(tip.hex());
        return git.stream(Input.none(), History::read, words.toArray(String[]::new));
    }

    private static List<Piece> read(InputStream in) throws IOException {
        NulFields fields = new NulFields(in);
        List<Piece> pieces = new ArrayList<>();
        for (String commit = fields.next(); commit != null; commit = fields.next()) {
            String parents = String.valueOf(fields.next());
            String subject = PathText.text(String.valueOf(fields.next()));
            pieces.add(new Piece(new ObjectId(commit), new ObjectId(parents.split(" ", -1)[0]), subject));
        }
        return pieces;
    }
}
