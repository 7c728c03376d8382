package dev.gatehouse.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The batch files that npm, pnpm and yarn lay beside a program ({@code cmd-shim}): they hand all arguments on to another
 * program, mostly node with a script. Read, that program can be started without cmd.exe, which would take arguments
 * apart by its own rules.
 */
final class BatchShim {

    private static final Pattern VARIABLE = Pattern.compile("%(~dp0|dp0%|_prog%)\\\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern PROGRAM =
            Pattern.compile("SET\\s+\"?_prog=([^\"\\r\\n]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final String ALL_ARGUMENTS = "%*";

    private final String folder;
    private final String text;
    private final WindowsFiles files;

    BatchShim(String path, String text, WindowsFiles files) {
        this.folder = path.substring(0, path.lastIndexOf('\\'));
        this.text = text;
        this.files = files;
    }

    /** What it starts, before the arguments that it hands on; null when it does more than that, or something else. */
    @Nullable
    List<String> target() {
        List<String> target = null;
        for (String line : text.split("\\R", -1)) {
            int end = line.indexOf(ALL_ARGUMENTS);
            if (end < 0) {
                continue;
            }
            List<String> words = words(line.substring(0, end));
            boolean usable = !words.isEmpty()
                    && line.substring(end + ALL_ARGUMENTS.length()).isBlank();
            if (!usable || target != null && !last(target).equals(last(words))) {
                return null;
            }
            target = target == null || !isFile(target.get(0)) ? words : target;
        }
        return target != null && isFile(last(target)) ? target : null;
    }

    private List<String> words(String line) {
        // In newer shims the command follows on what restores the console's title.
        int chained = line.lastIndexOf('&');
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.substring(chained + 1));
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            if (!text.equals("@") && !text.equals("(")) {
                words.addAll(expanded(text.startsWith("@") ? text.substring(1) : text));
            }
        }
        return words.stream().anyMatch(each -> each.indexOf('%') >= 0) ? List.of() : words;
    }

    private List<String> expanded(String word) {
        Matcher variable = VARIABLE.matcher(word);
        if (!variable.lookingAt()) {
            return List.of(word);
        }
        String rest = word.substring(variable.end());
        boolean program = variable.group(1).toLowerCase(Locale.ROOT).startsWith("_prog");
        return List.of(program ? program() : WindowsPaths.join(folder, rest));
    }

    /** The first program that the shim would set and that is there, else the bare name that it falls back to. */
    private String program() {
        String fallback = "%";
        Matcher set = PROGRAM.matcher(text);
        while (set.find()) {
            String candidate = expanded(set.group(1).trim()).get(0);
            if (isFile(candidate)) {
                return candidate;
            }
            fallback = candidate;
        }
        return fallback;
    }

    private boolean isFile(String path) {
        return files.isFile(path);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
