package dev.gatehouse.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a document.
 *
 * @param line of its opening, from 1
 * @param language the word after the opening; empty for none
 * @param source what {@code <!-- snippet: … -->} in the line above it names
 * @param body its lines
 */
record Fence(int line, String language, Optional<String> source, List<String> body) {
    static final String MARK = "```";
    private static final Pattern SOURCE = Pattern.compile("<!-- snippet: (\\S+) -->");

    Fence {
        body = List.copyOf(body);
    }

    static Fence of(int line, String opening, String above, List<String> body) {
        Matcher source = SOURCE.matcher(above.strip());
        return new Fence(
                line,
                opening.substring(MARK.length()).strip(),
                source.matches() ? Optional.of(source.group(1)) : Optional.empty(),
                body);
    }

    String text() {
        return String.join("\n", body) + "\n";
    }
}
