package dev.gatehouse.process;

import static dev.gatehouse.process.SpawnFailure.Kind;

import java.io.IOException;

/** What the error numbers of CreateProcess mean; they share nothing with those of POSIX. */
final class WindowsErrors {

    private WindowsErrors() {}

    static NotStartedException of(int code, Job job, IOException failure) throws NotStartedException {
        String name = job.argv().get(0);
        switch (code) {
            case 2:
            case 3:
                Autopsy.checkDirectory(job.directory(), Errno.NONE);
                return with(Kind.PROGRAM_NOT_FOUND, "No program \"" + name + "\".", "Install it, or correct the path.");
            case 5:
                return with(Kind.NOT_EXECUTABLE, name + " may not be executed.", "Check its permissions.");
            case 87:
                return with(Kind.INVALID_ARGUMENT, "The system finds a parameter of " + name + " invalid.", CHECK);
            case 193:
                return with(Kind.WRONG_FORMAT, name + " is not a program for this system.", "Install the right build.");
            case 206:
                return with(Kind.TOO_BIG, "The command line of " + name + " is too long.", "Pass data by a file.");
            case 267:
                return with(Kind.DIRECTORY_MISSING, job.directory() + " is not a usable directory.", "Create it.");
            case 740:
                return with(Kind.NOT_EXECUTABLE, name + " asks for elevation.", "Use one that needs no elevation.");
            default:
                return with(Kind.OTHER, "Starting " + name + " failed: " + failure.getMessage(), CHECK);
        }
    }

    private static final String CHECK = "Check program, arguments and environment.";

    private static NotStartedException with(Kind kind, String cause, String remedy) {
        return new NotStartedException(kind, cause, remedy);
    }
}
