package dev.gatehouse.gates.launch;

import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.reports.Texts;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the end of a run: an exit code to judge by, or a reason why nothing can be told. */
public final class Ending {
    private static final int LONGEST = 300;
    private static final Pattern MISSING = Pattern.compile(
            "(?im)^.{0,500}?(?:not found|No such file or directory|Permission denied|cannot execute|Exec format error)"
                    + ".{0,200}$");

    private Ending() {}

    /** The full output as evidence. */
    public static List<Evidence> evidence(Run run) {
        return List.of(new Evidence("log", "text/plain", run.log()));
    }

    /** Why the run says nothing about the submission, if so: it never ran, its tool is missing, its time was up. */
    public static Optional<NotProven> unproven(Run run, List<String> argv) {
        if (run.exit() instanceof Exit.NotStarted not) {
            return Optional.of(new NotProven(not.cause(), not.remedy(), evidence(run)));
        }
        if (run.exit() instanceof Exit.TimedOut) {
            return Optional.of(timedOut(run, argv));
        }
        return missingTool(run);
    }

    /** The exit code; only for a run that ended by itself. */
    public static int code(Run run) {
        return run.exit() instanceof Exit.Code code ? code.value() : -1;
    }

    /** The last words of the run, standard error first. */
    public static String lastWords(Run run) {
        String errors = Texts.lastWords(run.errTail(), 3, LONGEST);
        String words = errors.isEmpty() ? Texts.lastWords(run.outTail(), 3, LONGEST) : errors;
        return words.isEmpty() ? "it printed nothing" : words;
    }

    private static NotProven timedOut(Run run, List<String> argv) {
        return new NotProven(
                "the time limit passed after " + run.took().toSeconds() + " s while '" + argv.get(0)
                        + "' was running; its last output: " + lastWords(run),
                "see the log for where it hangs; give the gate a longer 'timeout' if it is only slow",
                evidence(run));
    }

    /** A shell says with 126 or 127 that it could not run a program; a program may use these codes too. */
    private static Optional<NotProven> missingTool(Run run) {
        int code = code(run);
        if (code != 126 && code != 127) {
            return Optional.empty();
        }
        Matcher said = MISSING.matcher(Texts.withoutColours(run.errTail() + "\n" + run.outTail()));
        return said.find() ? Optional.of(missing(run, code, said.group())) : Optional.empty();
    }

    private static NotProven missing(Run run, int code, String line) {
        return new NotProven(
                "a program could not be run (exit " + code + "): " + Texts.oneLine(line, LONGEST),
                code == 127
                        ? "install it, or put it on the PATH that gates get ('gate doctor' shows it)"
                        : "make it executable, and check that it is built for this machine",
                evidence(run));
    }
}
