package dev.gatehouse.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which program a command means on Windows, and how to start it: by PATH and PATHEXT of the child's environment, never
 * from the current directory. Batch files that only hand on to another program are replaced by it; the others would pass
 * through cmd.exe, so they are refused when an argument holds what cmd.exe would take for more than text (CVE-2024-24576
 * and its like). Pure: it asks the disk only through {@link WindowsFiles}.
 */
final class WindowsCommand {

    private static final String DEFAULT_EXTENSIONS = ".COM;.EXE;.BAT;.CMD";
    private static final String META = "\"&|<>^%!()\r\n";

    private final Map<String, String> environment;
    private final String directory;
    private final WindowsFiles files;

    /** @param directory absolute; what a path with a folder in it is relative to */
    WindowsCommand(Map<String, String> environment, String directory, WindowsFiles files) {
        this.environment = environment;
        this.directory = directory;
        this.files = files;
    }

    /** The arguments to start instead, the first one an absolute path. */
    List<String> resolve(List<String> argv) throws NotStartedException {
        String program = find(argv.get(0));
        if (program == null) {
            throw notFound(argv.get(0));
        }
        List<String> arguments = argv.subList(1, argv.size());
        return isBatch(program) ? withoutShell(program, arguments) : joined(List.of(program), arguments);
    }

    private List<String> withoutShell(String batch, List<String> arguments) throws NotStartedException {
        String text = files.read(batch);
        List<String> target = text == null ? null : new BatchShim(batch, text, files).target();
        String program = target == null ? null : find(target.get(0));
        if (target != null && program != null && !isBatch(program)) {
            return joined(joined(List.of(program), target.subList(1, target.size())), arguments);
        }
        for (String argument : arguments) {
            refuseMeta(batch, argument);
        }
        return joined(List.of(batch), arguments);
    }

    private @Nullable String find(String name) {
        if (WindowsPaths.hasFolder(name)) {
            return withExtension(WindowsPaths.isAbsolute(name) ? name : WindowsPaths.join(directory, name));
        }
        for (String entry : variable("PATH", "").split(";", -1)) {
            String folder = entry.replace("\"", "").trim();
            String found = WindowsPaths.isAbsolute(folder) ? withExtension(WindowsPaths.join(folder, name)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A file without a known extension is no program there, so npm's shell script doesn't hide its batch file. */
    private @Nullable String withExtension(String path) {
        List<String> extensions =
                List.of(variable("PATHEXT", DEFAULT_EXTENSIONS).split(";", -1));
        if (extensions.stream().anyMatch(each -> endsWith(path, each)) && files.isFile(path)) {
            return path;
        }
        for (String extension : extensions) {
            String candidate = path + extension.trim().toLowerCase(Locale.ROOT);
            if (!extension.isBlank() && files.isFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Windows tells the names of variables without regard to case. */
    private String variable(String name, String whenUnset) {
        for (Map.Entry<String, String> entry : environment.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return whenUnset;
    }

    private static boolean isBatch(String path) {
        return endsWith(path, ".cmd") || endsWith(path, ".bat");
    }

    private static boolean endsWith(String path, String extension) {
        String end = extension.trim();
        return !end.isEmpty() && path.regionMatches(true, path.length() - end.length(), end, 0, end.length());
    }

    private static void refuseMeta(String batch, String argument) throws NotStartedException {
        for (int i = 0; i < argument.length(); i++) {
            if (META.indexOf(argument.charAt(i)) >= 0) {
                throw new NotStartedException(
                        SpawnFailure.Kind.INVALID_ARGUMENT,
                        batch + " is a batch file, and cmd.exe would take the character at position " + i
                                + " of an argument for a command.",
                        "Name the program that it starts, or pass such text through a file or standard input.");
            }
        }
    }

    private NotStartedException notFound(String name) {
        return new NotStartedException(
                SpawnFailure.Kind.PROGRAM_NOT_FOUND,
                "No program \"" + name + "\" with an extension of " + variable("PATHEXT", DEFAULT_EXTENSIONS)
                        + (WindowsPaths.hasFolder(name) ? "." : " in PATH (" + variable("PATH", "") + ")."),
                "Install it, or add its folder to PATH; entries must be absolute.");
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
