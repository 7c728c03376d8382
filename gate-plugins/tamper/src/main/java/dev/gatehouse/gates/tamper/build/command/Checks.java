package dev.gatehouse.gates.tamper.build.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which checks a shell text runs. */
public final class Checks {
    private static final List<String> PREFIXES = List.of(
            "exec",
            "time",
            "env",
            "sudo",
            "command",
            "nice",
            "npx",
            "pnpx",
            "bunx",
            "xvfb-run",
            "cross-env",
            "dotenv",
            "--",
            "-y",
            "--yes",
            "--no-install",
            "--no",
            "winpty",
            "stdbuf",
            "@",
            "-");

    private static final List<String> INTERPRETERS = List.of(
            "node", "bash", "sh", "zsh", "python", "python3", "ruby", "perl", "tsx", "ts-node", "bun", "deno", "source",
            ".");
    private static final Pattern FILE =
            Pattern.compile("(\\./)?[\\w./-]{1,200}\\.(sh|bash|[cm]?js|ts|py|rb|pl)|\\./[\\w/-]{1,200}");

    private Checks() {}

    /**
     * The checks, in order.
     *
     * @param firstLine the line of the file where the text begins
     */
    public static List<Check> of(String text, int firstLine) {
        List<Check> checks = new ArrayList<>();
        for (Call call : new ShellText(text, firstLine).calls()) {
            of(call).ifPresent(checks::add);
        }
        return checks;
    }

    /** Files of the tree that a shell text runs, such as {@code scripts/test.sh}. */
    public static List<String> files(String text) {
        List<String> files = new ArrayList<>();
        for (Call call : new ShellText(text, 1).calls()) {
            List<String> words =
                    call.words().stream().dropWhile(Checks::isPrefix).limit(4).toList();
            boolean interpreted = !words.isEmpty() && INTERPRETERS.contains(words.get(0));
            words.stream()
                    .limit(interpreted ? 4 : 1)
                    .filter(word -> FILE.matcher(word).matches())
                    .findFirst()
                    .ifPresent(word -> files.add(word.startsWith("./") ? word.substring(2) : word));
        }
        return files;
    }

    private static Optional<Check> of(Call call) {
        List<String> words = call.words().stream().dropWhile(Checks::isPrefix).toList();
        if (words.isEmpty() || words.get(0).equals("echo")) {
            return Optional.empty();
        }
        return Tools.check(words, call.line()).map(check -> check.with(call.slack()));
    }

    private static boolean isPrefix(String word) {
        return PREFIXES.contains(word) || word.matches("[A-Za-z_][A-Za-z0-9_]{0,80}=.*");
    }
}
