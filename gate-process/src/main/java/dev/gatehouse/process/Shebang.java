package dev.gatehouse.process;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first line of a script, and whether what it names is there. */
final class Shebang {

    private final Map<String, String> environment;
    private final File directory;
    private final File script;
    private final String line;
    private final boolean whole;

    /** @param head the file's beginning after {@code #!} */
    Shebang(Job job, File script, String head) {
        int end = head.indexOf('\n');
        this.environment = job.environment();
        this.directory = new File(job.directory().toString());
        this.script = script;
        this.line = end < 0 ? head : head.substring(0, end);
        this.whole = end >= 0;
    }

    @Nullable
    SpawnFailure check() {
        if (line.endsWith("\r")) {
            return new SpawnFailure(
                    SpawnFailure.Kind.CRLF_SHEBANG,
                    script + " has Windows line endings: its \"#!\" line ends with a carriage return.",
                    "Convert it to LF, and keep it so with \"eol=lf\" in .gitattributes.");
        }
        String text = line.strip();
        int space = firstBlank(text);
        String interpreter = text.substring(0, space);
        if (interpreter.isEmpty()) {
            return missing("names no interpreter after \"#!\"");
        }
        File file = new File(interpreter);
        file = file.isAbsolute() ? file : new File(directory, interpreter);
        if (!file.isFile() || !file.canExecute()) {
            return missing(
                    "needs " + interpreter + ", which " + (file.isFile() ? "is not executable" : "does not exist"));
        }
        return file.getName().equals("env") && whole
                ? checkEnv(text.substring(space).strip())
                : null;
    }

    /** {@code #!/usr/bin/env NAME}: env would be found, fail, and look as if the program had exited with 127. */
    private @Nullable SpawnFailure checkEnv(String argument) {
        boolean plain = !argument.isEmpty() && argument.charAt(0) != '-' && firstBlank(argument) == argument.length();
        if (!plain || argument.indexOf('=') >= 0 || argument.indexOf('/') >= 0) {
            return null;
        }
        SearchPath path = new SearchPath(environment);
        return path.find(argument) != null || path.hasRelative()
                ? null
                : missing("needs \"" + argument + "\", which is not in its PATH (" + path + ")");
    }

    private SpawnFailure missing(String what) {
        return new SpawnFailure(
                SpawnFailure.Kind.INTERPRETER_MISSING,
                "The script " + script + " " + what + ".",
                "Install the interpreter, or correct the script's first line.");
    }

    private static int firstBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                return i;
            }
        }
        return text.length();
    }
}
