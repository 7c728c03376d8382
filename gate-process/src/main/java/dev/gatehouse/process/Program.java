package dev.gatehouse.process;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The program of a job, found. */
final class Program {

    static final boolean WINDOWS = Platform.CURRENT == Platform.WINDOWS;

    private static final int NAME_MAX = 255;

    private final Job job;
    private final List<String> argv;
    private final File file;

    private Program(Job job, List<String> argv, File file) {
        this.job = job;
        this.argv = argv;
        this.file = file;
    }

    private static Program named(Job job, String name, File file) {
        List<String> argv = new ArrayList<>(job.argv());
        argv.set(0, name);
        return new Program(job, argv, file);
    }

    /** What to start. On Linux the first item is absolute for a bare name, and as it was given for a path. */
    List<String> argv() {
        return argv;
    }

    /** Where it lies, or would lie. */
    File file() {
        return file;
    }

    static Program locate(Job job) throws NotStartedException {
        if (WINDOWS) {
            List<String> argv = new WindowsCommand(
                            job.environment(), job.directory().toString(), new WindowsFiles.OnDisk())
                    .resolve(job.argv());
            return new Program(job, argv, new File(argv.get(0)));
        }
        String name = job.argv().get(0);
        File asPath = new File(name);
        if (name.indexOf('/') >= 0) {
            File there = asPath.isAbsolute() ? asPath : new File(job.directory().toString(), name);
            return named(job, name, there);
        }
        SearchPath path = new SearchPath(job.environment());
        File found = path.find(name);
        if (found == null) {
            Autopsy.checkDirectory(job.directory(), SpawnFailure.Kind.OTHER);
            throw notFound(name, path);
        }
        return named(job, found.getPath(), found);
    }

    /** Refuses now what the kernel would refuse later without the JDK telling: it hands such files to a shell. */
    void checkFormat() throws NotStartedException {
        if (!WINDOWS && file.isFile() && file.canExecute()) {
            SpawnFailure failure = new ExecutableHead(job, file).check();
            if (failure != null) {
                Autopsy.checkDirectory(job.directory(), SpawnFailure.Kind.OTHER);
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
