package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.BoundedLines;
import dev.gatehouse.gates.reports.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a log says of trouble that no change to the code would mend, and of the test that ran last. */
final class Infrastructure {
    private static final int LONGEST = 2_000;
    private static final Pattern TROUBLE = Pattern.compile(
            "Could not (?:resolve dependencies|transfer artifact|find artifact"
                    + "|resolve all|download|GET 'http)|or one of its dependencies could not be resolved"
                    + "|Non-resolvable (?:parent|import) POM|UnknownHostException|Temporary failure in name resolution"
                    + "|Cannot access \\S+ \\(\\S+\\) in offline mode|dial tcp .*(?:timeout|refused|no such host)"
                    + "|npm (?:ERR!|error) (?:code (?:E[A-Z_]+|UNABLE)|network)|No space left on device|Cannot allocate memory"
                    + "|ERROR: (?:Could not find a version|No matching distribution)|No such image|Cannot connect to the Docker");
    private static final Pattern STARTED = Pattern.compile("^(?:\\[INFO\\] )?Running (\\S{1,300})$");
    private static final Pattern ENDED = Pattern.compile("Tests run: .*(?: in| --) (\\S{1,300})$");

    private Infrastructure() {}

    /** The first line that tells of such trouble. */
    static Optional<String> trouble(Path log) throws IOException {
        try (BufferedReader reader = open(log)) {
            BoundedLines lines = new BoundedLines(reader, LONGEST);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (TROUBLE.matcher(line).find()) {
                    return Optional.of(Texts.oneLine(line, 300));
                }
            }
            return Optional.empty();
        }
    }

    /** The test class that had started and not ended. */
    static Optional<String> running(Path log) throws IOException {
        Optional<String> running = Optional.empty();
        try (BufferedReader reader = open(log)) {
            BoundedLines lines = new BoundedLines(reader, LONGEST);
            for (String line = lines.next(); line != null; line = lines.next()) {
                String plain = Texts.withoutColours(line);
                var started = STARTED.matcher(plain);
                if (started.find()) {
                    running = Optional.of(started.group(1));
                } else if (running.isPresent() && ENDED.matcher(plain).find() && plain.endsWith(running.get())) {
                    running = Optional.empty();
                }
            }
        }
        return running;
    }

    private static BufferedReader open(Path log) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8));
    }
}
