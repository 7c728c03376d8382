package dev.gatehouse.process;

import java.io.File;
import java.util.Map;

/** Refuses what the JDK would silently cut or misread: a NUL in the working directory starts the child elsewhere. */
final class Validity {

    private Validity() {}

    static void check(Job job) throws NotStartedException {
        for (int i = 0; i < job.argv().size(); i++) {
            String where = i == 0 ? "The program name" : "Argument " + i;
            refuseNul(where, job.argv().get(i));
            ArgumentCharset.check(where, job.argv().get(i));
        }
        if (job.argv().get(0).isEmpty()) {
            throw invalid("The program name is empty.", "Name a program.");
        }
        refuseNul("The working directory", job.directory().toString());
        for (Map.Entry<String, String> variable : job.environment().entrySet()) {
            checkVariable(variable.getKey(), variable.getValue());
        }
        if (job.input() instanceof Input.File file && !new File(file.path().toString()).isFile()) {
            throw invalid("The input file " + file.path() + " is missing or not a regular file.", "Name another file.");
        }
    }

    private static void checkVariable(String name, String value) throws NotStartedException {
        refuseNul("The name of an environment variable", name);
        refuseNul("The environment variable " + name, value);
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw invalid(
                    "\"" + name + "\" can't be the name of an environment variable.",
                    "Use a name that isn't empty and has no '='.");
        }
    }

    private static void refuseNul(String what, String text) throws NotStartedException {
        int at = text.indexOf('\0');
        if (at >= 0) {
            throw invalid(
                    what + " contains a NUL character at position " + at + ".",
                    "Remove it, or pass such data through a file or standard input.");
        }
    }

    static NotStartedException invalid(String cause, String remedy) {
        return new NotStartedException(SpawnFailure.Kind.INVALID_ARGUMENT, cause, remedy);
    }
}
