package dev.gatehouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a log as the runner of GitHub Actions does. */
final class GithubLog {
    private static final Pattern COMMAND = Pattern.compile("^\\s*::([a-z-]+)(?: [^\\n]*?)?::(.*)$");

    private GithubLog() {}

    /** The names of the commands obeyed, in order. */
    static List<String> commands(String log) {
        List<String> obeyed = new ArrayList<>();
        String stopped = "";
        for (String line : log.split("\r\n|\n|\r", -1)) {
            Matcher command = COMMAND.matcher(line);
            if (!stopped.isEmpty()) {
                stopped = line.strip().equals("::" + stopped + "::") ? "" : stopped;
            } else if (command.matches()) {
                obeyed.add(command.group(1));
                stopped = command.group(1).equals("stop-commands") ? command.group(2) : "";
            }
        }
        return obeyed;
    }
}
