package dev.gatehouse.gates.reports;

import dev.gatehouse.verdict.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds compile errors in what a build printed: javac as such and under Maven and Gradle, tsc, go, rustc, gcc and clang,
 * syntax errors of Python and Node. Errors in files that the tree does not hold are left out.
 */
public final class CompileErrors {
    private static final int MOST = 200;
    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_MESSAGE = 500;
    private static final int LINES_TO_MESSAGE = 8;

    private final TreePaths paths;
    private final Set<CompileError> found = new LinkedHashSet<>();
    private String rustMessage = "";
    private @Nullable Location pending;
    private int pendingFor;

    private CompileErrors(TreePaths paths) {
        this.paths = paths;
    }

    /** The errors in a log, in order, each once, at most 200. */
    public static List<CompileError> inLog(Path log, TreePaths paths) throws IOException {
        CompileErrors errors = new CompileErrors(paths);
        try (InputStream in = Files.newInputStream(log);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            BoundedLines lines = new BoundedLines(reader, LONGEST_LINE);
            for (String line = lines.next(); line != null && errors.found.size() < MOST; line = lines.next()) {
                errors.read(Texts.withoutColours(line));
            }
        }
        return new ArrayList<>(errors.found);
    }

    private void read(String line) {
        for (Pattern form : CompilerLines.ALL) {
            Matcher error = form.matcher(line);
            if (error.find()) {
                place(error).ifPresent(at -> add(at, error.group("message")));
                return;
            }
        }
        rust(line);
        syntaxError(line);
    }

    private void rust(String line) {
        Matcher message = CompilerLines.RUST_MESSAGE.matcher(line);
        Matcher place = CompilerLines.RUST_PLACE.matcher(line);
        if (message.find()) {
            rustMessage = message.group("message");
        } else if (!rustMessage.isEmpty() && place.find()) {
            String said = rustMessage;
            place(place).ifPresent(at -> add(at, said));
            rustMessage = "";
        }
    }

    private void syntaxError(String line) {
        Matcher python = CompilerLines.PYTHON_PLACE.matcher(line);
        Matcher node = CompilerLines.NODE_PLACE.matcher(line);
        Matcher message = CompilerLines.SYNTAX_ERROR.matcher(line);
        if (python.find()) {
            pending = place(python).orElse(null);
            pendingFor = LINES_TO_MESSAGE;
        } else if (node.find()) {
            pending = place(node).orElse(null);
            pendingFor = LINES_TO_MESSAGE;
        } else if (pending != null && message.find()) {
            add(pending, message.group("message"));
            pending = null;
        } else if (--pendingFor <= 0) {
            pending = null;
        }
    }

    private void add(Location at, String message) {
        found.add(new CompileError(at, Texts.oneLine(message, LONGEST_MESSAGE)));
    }

    private Optional<Location> place(Matcher match) {
        boolean hasColumn = match.pattern().pattern().contains("?<column>") && match.group("column") != null;
        int column = hasColumn ? Integer.parseInt(match.group("column")) : 0;
        int line = Integer.parseInt(match.group("line"));
        return paths.find(match.group("path")).map(path -> Location.of(path, line, column));
    }
}
