package dev.gatehouse.process;

import java.io.File;
import java.nio.charset.StandardCharsets;

/** The program of a job, found. */
final class Program {

    static final boolean WINDOWS = File.separatorChar == '\\';

    private static final int NAME_MAX = 255;

    private final Job job;
    private final String name;
    private final File file;

    private Program(Job job, String name, File file) {
        this.job = job;
        this.name = name;
        this.file = file;
    }

    /** What to pass as {@code argv[0]}: absolute for a bare name, as it was given for a path. */
    String name() {
        return name;
    }

    /** Where it lies, or would lie. */
    File file() {
        return file;
    }

    static Program locate(Job job) throws NotStartedException {
        String name = job.argv().get(0);
        File asPath = new File(name);
        if (WINDOWS || name.indexOf('/') >= 0) {
            File there = asPath.isAbsolute() ? asPath : new File(job.directory().toString(), name);
            return new Program(job, name, there);
        }
        SearchPath path = new SearchPath(job.environment());
        File found = path.find(name);
        if (found == null) {
            Autopsy.checkDirectory(job.directory(), Errno.NONE);
            throw notFound(name, path);
        }
        return new Program(job, found.getPath(), found);
    }

    /** Refuses now what the kernel would refuse later without the JDK telling: it hands such files to a shell. */
    void checkFormat() throws NotStartedException {
        if (!WINDOWS && file.isFile() && file.canExecute()) {
            SpawnFailure failure = new ExecutableHead(job, file).check();
            if (failure != null) {
                Autopsy.checkDirectory(job.directory(), Errno.NONE);
                throw new NotStartedException(failure);
            }
        }
    }

    private static NotStartedException notFound(String name, SearchPath path) {
        if (name.getBytes(StandardCharsets.UTF_8).length > NAME_MAX) {
            return new NotStartedException(
                    SpawnFailure.Kind.NAME_TOO_LONG,
                    "The program name is longer than " + NAME_MAX + " bytes.",
                    "Pass arguments as separate items after the program.");
        }
        String hint = name.indexOf(' ') > 0 ? " It contains a space: arguments are separate items." : "";
        return new NotStartedException(
                SpawnFailure.Kind.PROGRAM_NOT_FOUND,
                "No program \"" + name + "\" in the PATH that it is started with (" + path + ").",
                "Install it, or add its folder to that PATH; entries must be absolute." + hint);
    }
}
