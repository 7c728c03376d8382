package dev.gatehouse.policy;

import dev.gatehouse.submission.ObjectId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** An approval as a line of text: words between spaces, each escaped, and a closing word that a torn line lacks. */
final class ApprovalLine {
    private static final String FIRST = "approval/1";
    private static final String LAST = "end";
    private static final int WORDS = 7;

    private ApprovalLine() {}

    static String write(Approval approval) {
        return String.join(
                " ",
                FIRST,
                escape(approval.digest()),
                approval.tree().hex(),
                approval.at().toString(),
                escape(approval.by()),
                escape(approval.reason()),
                LAST);
    }

    static Optional<Approval> read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS || !words[0].equals(FIRST) || !words[WORDS - 1].equals(LAST)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Approval(
                    unescape(words[1]),
                    new ObjectId(words[2]),
                    unescape(words[5]),
                    unescape(words[4]),
                    Instant.parse(words[3])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String escape(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String unescape(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
